import { seconds } from '../../kube/component/flag.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const certManagerDurationLong = defineRule({
  id: 'cert-manager-duration-long',
  summary: 'A certificate lasts longer than three years',
  why: 'Hardly anybody asks whether a certificate has been revoked, so a stolen key is good until the end of its certificate. Since cert-manager renews by itself, a short life costs nothing.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cwe(298),
    docs('Security checklist', 'https://kubernetes.io/docs/concepts/security/security-checklist/#authentication-authorization'),
    docs('Renewal', 'https://cert-manager.io/docs/usage/certificate/#issuance-triggers'),
  ],
  examples: {
    bad: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec:
  secretName: web-tls
  duration: 87600h
#           ^^^^^^ Certificate "web" lasts longer than three years
  dnsNames: [web.example]
  issuerRef: {name: internal}
`,
    good: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web}
spec:
  secretName: web-tls
  duration: 2160h
  dnsNames: [web.example]
  issuerRef: {name: internal}
`,
  },
  check: {
    *'cert-manager.io/Certificate'({ field, label }) {
      const spec = field.get('spec');
      const duration = spec.get('duration');
      const isCA = spec.get('isCA');
      // An authority has to outlive what it signs.
      if (!(secondsOf(duration) > THREE_YEARS) || !(isCA.isAbsent || isCA.is(false))) return;
      const renewBefore = spec.get('renewBefore');
      const fits = renewBefore.isAbsent || secondsOf(renewBefore) < NINETY_DAYS;
      yield {
        at: duration,
        message: `${label} lasts longer than three years`,
        fixes: fits ? [{ title: 'Let it last 90 days', safety: 'needs-review', changes: [set(duration, '2160h')] }] : [],
      };
    },
  },
});

const DAY = 86_400;
const NINETY_DAYS = 90 * DAY;
const THREE_YEARS = 3 * 365 * DAY;

const secondsOf = ({ text }: Field): number => seconds(text ?? '') ?? Number.NaN;
