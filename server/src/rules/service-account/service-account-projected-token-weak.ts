import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const serviceAccountProjectedTokenWeak = defineRule({
  id: 'service-account-projected-token-weak',
  summary: 'A pod asks for a token that lives longer than a day',
  why: 'Somebody who gets hold of the token acts as the pod until it expires. The kubelet renews it in time by itself, so a long life brings the pod nothing.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    owasp('K09:2025'),
    attack('T1528'),
    cwe(613),
    docs(
      'Projected tokens',
      'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#serviceaccount-token-volume-projection',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: registry.example/web:1.4.2}]
  volumes:
  - name: token
    projected:
      sources:
      - serviceAccountToken:
          path: token
          audience: vault
          expirationSeconds: 604800
#                            ^^^^^^ Volume "token" holds a token that lives longer than a day
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: registry.example/web:1.4.2}]
  volumes:
  - name: token
    projected:
      sources:
      - serviceAccountToken:
          path: token
          audience: vault
          expirationSeconds: 3600
`,
  },
  check: {
    *volume({ field, label }) {
      for (const source of field.get('projected', 'sources').items) {
        const expiration = source.get('serviceAccountToken', 'expirationSeconds');
        if (expiration.number === undefined || expiration.number <= DAY) continue;
        yield {
          at: expiration,
          message: `${label} holds a token that lives longer than a day`,
          fixes: [{ title: 'Let it live an hour', safety: 'needs-review', changes: [set(expiration, 3600)] }],
        };
      }
    },
  },
});

const DAY = 24 * 60 * 60;
