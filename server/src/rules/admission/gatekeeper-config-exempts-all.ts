import { coversOthers } from '../../kube/admission/exempt-namespace.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperConfigExemptsAll = defineRule({
  id: 'gatekeeper-config-exempts-all',
  summary: 'A namespace for applications is exempt from all of Gatekeeper',
  why: 'With a star as process neither the webhook nor the audit nor mutation looks at the namespace. Whatever is deployed there is not held back, and no report tells of it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Exempting namespaces', 'https://open-policy-agent.github.io/gatekeeper/website/docs/exempt-namespaces'),
  ],
  examples: {
    bad: `
apiVersion: config.gatekeeper.sh/v1alpha1
kind: Config
metadata: {name: config, namespace: gatekeeper-system}
spec:
  match:
  - excludedNamespaces: [kube-system, shop]
#                                     ^^^^ Gatekeeper never looks at this namespace, not even to audit it
    processes: ['*']
`,
    good: `
apiVersion: config.gatekeeper.sh/v1alpha1
kind: Config
metadata: {name: config, namespace: gatekeeper-system}
spec:
  match:
  - excludedNamespaces: [kube-system]
    processes: ['*']
`,
  },
  check: {
    *'config.gatekeeper.sh/Config'({ field }) {
      for (const entry of field.get('spec', 'match').items) {
        if (!entry.get('processes').includes('*')) continue;
        for (const namespace of entry.get('excludedNamespaces').items) {
          const { text } = namespace;
          if (text === undefined || text === '' || !coversOthers(text)) continue;
          yield {
            at: namespace,
            message:
              text === '*' ? 'Gatekeeper looks at no namespace at all' : 'Gatekeeper never looks at this namespace, not even to audit it',
          };
        }
      }
    },
  },
});
