import { isSystemNamespace } from '../../kube/enforcement.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

const LABEL = 'admission.gatekeeper.sh/ignore';

export const namespaceGatekeeperIgnored = defineRule({
  id: 'namespace-gatekeeper-ignored',
  summary: 'A namespace is out of reach of the policies of Gatekeeper',
  why: 'The API server does not ask Gatekeeper about anything in a namespace with this label, whatever its value is. Every policy that the cluster relies on ends there, and whoever may create pods in it chooses it for that.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Gatekeeper: exempting namespaces', 'https://open-policy-agent.github.io/gatekeeper/website/docs/exempt-namespaces/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    admission.gatekeeper.sh/ignore: no-self-managing
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Namespace "shop" is out of reach of Gatekeeper
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    team: shop
`,
  },
  check: {
    *'core/Namespace'({ field, label, name }) {
      const ignored = field.get('metadata', 'labels', LABEL);
      // Gatekeeper is installed with it, so that it can start when it is down.
      if (!ignored.isPresent || name === 'gatekeeper-system' || (name !== undefined && isSystemNamespace(name))) return;
      yield {
        at: ignored,
        onKey: true,
        message: `${label} is out of reach of Gatekeeper`,
        fixes: [
          { title: `Remove the label ${LABEL} (policies apply to its objects again)`, safety: 'needs-review', changes: [remove(ignored)] },
        ],
      };
    },
  },
});
