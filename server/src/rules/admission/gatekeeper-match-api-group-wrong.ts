import { resourceOfKind } from '../../kube/admission/resource-name.ts';
import { groupsServing, mayServe, servedBy } from '../../kube/api-resources.ts';
import { onConstraint } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatekeeperMatchApiGroupWrong = defineRule({
  id: 'gatekeeper-match-api-group-wrong',
  summary: 'A constraint matches a kind in a group that does not serve it',
  why: 'Gatekeeper compares group and kind together. Where no group of the entry serves the kind, the constraint never looks at such an object, and all of them pass.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('The match field', 'https://open-policy-agent.github.io/gatekeeper/website/docs/howto#the-match-field'),
  ],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sRequiredLabels
metadata: {name: owner}
spec:
  match:
    kinds:
    - apiGroups: ['']
      kinds: [Deployment]
#             ^^^^^^^^^^ K8sRequiredLabels "owner" never sees the kind Deployment: no group of this entry serves it
`,
    good: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sRequiredLabels
metadata: {name: owner}
spec:
  match:
    kinds:
    - apiGroups: [apps]
      kinds: [Deployment]
`,
  },
  check: onConstraint(function* ({ field, label }, { kubernetes }) {
    for (const entry of field.get('spec', 'match', 'kinds').items) {
      const groups = entry.get('apiGroups');
      const known = groups.items.flatMap(({ text }) => text ?? []);
      const isSure = groups.items.length > 0 && !groups.isOpen && known.length === groups.items.length;
      if (!isSure || !known.every((group) => group !== '*' && servedBy(group) !== undefined)) continue;
      const kinds = entry.get('kinds').items;
      for (const kind of kinds) {
        const resource = kind.text === undefined ? undefined : resourceOfKind(kind.text);
        if (resource === undefined || known.some((group) => mayServe(group, resource, kubernetes))) continue;
        const [meant, ...others] = groupsServing(resource);
        if (meant === undefined) continue;
        yield {
          at: kind,
          message: `${label} never sees the kind ${kind.text}: no group of this entry serves it`,
          fixes:
            others.length > 0 || kinds.length > 1
              ? []
              : [
                  {
                    title: `Match the group ${meant === '' ? 'of the core' : meant}`,
                    safety: 'needs-review',
                    changes: [set(groups, [meant])],
                  },
                ],
        };
      }
    }
  }),
});
