import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const certManagerKeyWeak = defineRule({
  id: 'cert-manager-key-weak',
  summary: 'A certificate has a weak key',
  why: 'A short key can be found by computing, and whoever has it can pose as the server or read what was recorded. Keys of RSA need 2048 bits or more; elliptic curves of 256 bits are as strong as RSA of 3072.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cwe(326),
    docs('Certificate', 'https://cert-manager.io/docs/usage/certificate/'),
    docs('NIST SP 800-57', 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final'),
  ],
  examples: {
    bad: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec:
  secretName: web-tls
  privateKey: {algorithm: RSA, size: 1024}
#                                    ^^^^ Certificate "web" has a key of only 1024 bits
  dnsNames: [web.example]
  issuerRef: {name: internal}
`,
    good: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec:
  secretName: web-tls
  privateKey: {algorithm: ECDSA, size: 256}
  dnsNames: [web.example]
  issuerRef: {name: internal}
`,
  },
  check: {
    *'cert-manager.io/Certificate'({ field, label }) {
      const key = field.get('spec', 'privateKey');
      const [algorithm, size] = [key.get('algorithm'), key.get('size')];
      const [least, better] = algorithm.is('ECDSA') ? [256, 256] : algorithm.isAbsent || algorithm.is('RSA') ? [2048, 3072] : [0, 0];
      if (size.number === undefined || least <= size.number || size.number <= 0) return;
      yield {
        at: size,
        message: `${label} has a key of only ${size.number} bits`,
        fixes: [{ title: `Make it ${better} bits`, safety: 'needs-review', changes: [set(size, better)] }],
      };
    },
  },
});
