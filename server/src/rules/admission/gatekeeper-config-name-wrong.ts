import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatekeeperConfigNameWrong = defineRule({
  id: 'gatekeeper-config-name-wrong',
  summary: 'A configuration of Gatekeeper has a name that nobody reads',
  why: 'Gatekeeper reads one configuration, the one named "config". Under another name it is refused by newer releases, and older ones take it and do nothing that it says.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    cwe(16),
    docs('Exempting namespaces', 'https://open-policy-agent.github.io/gatekeeper/website/docs/exempt-namespaces'),
  ],
  examples: {
    bad: `
apiVersion: config.gatekeeper.sh/v1alpha1
kind: Config
metadata: {name: gatekeeper, namespace: gatekeeper-system}
#                ^^^^^^^^^^ Gatekeeper does not read Config "gatekeeper": its configuration is named "config"
spec:
  match: [{excludedNamespaces: [kube-system], processes: ['*']}]
`,
    good: `
apiVersion: config.gatekeeper.sh/v1alpha1
kind: Config
metadata: {name: config, namespace: gatekeeper-system}
spec:
  match: [{excludedNamespaces: [kube-system], processes: ['*']}]
`,
  },
  check: {
    *'config.gatekeeper.sh/Config'({ field, label }) {
      const name = field.get('metadata', 'name');
      if (name.text === undefined || name.is('config')) return;
      yield {
        at: name,
        message: `Gatekeeper does not read ${label}: its configuration is named "config"`,
        fixes: [{ title: 'Name it config', safety: 'needs-review', changes: [set(name, 'config')] }],
      };
    },
  },
});
