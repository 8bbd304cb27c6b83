import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

/** Found by the engine, which alone knows what silences what. */
export const suppressionUnknownRule = defineRule({
  id: 'suppression-unknown-rule',
  summary: 'A rule that shall be silenced does not exist',
  why: 'A misspelt name silences nothing: the finding stays, and whoever reads the comment believes that it was dealt with.',
  severity: 'low',
  preset: 'recommended',
  references: [docs('Accepting a finding', 'https://github.com/kubewright/kubewright/blob/main/docs/suppressing.md')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  # kubewright: ignore host-netwrok -- the agent watches the traffic of its node
#                      ^^^^^^^^^^^^ There is no rule "host-netwrok"
  hostNetwork: true
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  # kubewright: ignore host-network -- the agent watches the traffic of its node
  hostNetwork: true
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`,
  },
});
