import { flagValue } from '../../rule/flag-value.ts';
import { unwantedWords } from '../../rule/flag-word.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletCipherWeak = defineRule({
  id: 'kubelet-cipher-weak',
  summary: 'The kubelet offers weak ciphers or old versions of TLS',
  why: 'Broken ciphers and the versions before TLS 1.2 let somebody on the way read recorded sessions or change what passes. What exec and logs carry is worth it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('4.2.12'),
    owasp('K07:2025'),
    attack('T1557'),
    cwe(327),
    docs('KubeletConfiguration', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
tlsCipherSuites: [TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, TLS_RSA_WITH_RC4_128_SHA]
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^^ kubelet offers the weak cipher TLS_RSA_WITH_RC4_128_SHA
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
tlsMinVersion: VersionTLS12
tlsCipherSuites: [TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256]
`,
  },
  check: {
    *component(component, context) {
      yield* ciphers.component?.(component, context) ?? [];
      yield* version.component?.(component, context) ?? [];
    },
  },
});

/** What the benchmark does not list for kubelets. */
const ciphers = unwantedWords({
  component: 'kubelet',
  flags: ['tls-cipher-suites'],
  isUnwanted: (word) => /_RC4_|_3DES_|_CBC_/.test(word),
  message: (word) => `kubelet offers the weak cipher ${word}`,
  safety: 'needs-review',
});

const version = flagValue({
  component: 'kubelet',
  flag: 'tls-min-version',
  isUnwanted: (value) => /^VersionTLS1[01]$/.test(value),
  message: (_, { value }) => `kubelet speaks TLS ${value.at(-2)}.${value.at(-1)}`,
  fix: { value: 'VersionTLS12', safety: 'needs-review' },
});
