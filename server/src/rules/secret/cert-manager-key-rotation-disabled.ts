import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const certManagerKeyRotationDisabled = defineRule({
  id: 'cert-manager-key-rotation-disabled',
  summary: 'A certificate is renewed with the same private key',
  why: 'Whoever took the key once keeps it for every later certificate, so renewing does not end the theft. With a new key each time, a stolen one is worth nothing after the next renewal.',
  severity: 'medium',
  preset: 'recommended',
  references: [cwe(324), docs('The rotationPolicy setting', 'https://cert-manager.io/docs/usage/certificate/#the-rotationpolicy-setting')],
  examples: {
    bad: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec:
  secretName: web-tls
  privateKey:
    rotationPolicy: Never
#                   ^^^^^ Certificate "web" keeps its private key at every renewal
  dnsNames: [web.example]
  issuerRef: {name: internal}
`,
    good: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec:
  secretName: web-tls
  privateKey:
    rotationPolicy: Always
  dnsNames: [web.example]
  issuerRef: {name: internal}
`,
  },
  check: {
    *'cert-manager.io/Certificate'({ field, label }) {
      const policy = field.get('spec', 'privateKey', 'rotationPolicy');
      const isCA = field.get('spec', 'isCA');
      // Everybody who trusts an authority would have to learn of its new key.
      if (!policy.is('Never') || !(isCA.isAbsent || isCA.is(false))) return;
      yield {
        at: policy,
        message: `${label} keeps its private key at every renewal`,
        fixes: [{ title: 'Make a new key at every renewal', safety: 'needs-review', changes: [set(policy, 'Always')] }],
      };
    },
  },
});
