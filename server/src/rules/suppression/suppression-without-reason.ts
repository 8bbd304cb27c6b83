import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

/** Found by the engine, which alone knows what silences what. */
export const suppressionWithoutReason = defineRule({
  id: 'suppression-without-reason',
  summary: 'Nobody says why a rule is silenced',
  why: 'Without a reason the next reader cannot tell an accepted risk from a hidden one, and nobody knows when it may go.',
  severity: 'low',
  preset: 'strict',
  references: [docs('Accepting a finding', 'https://github.com/kubewright/kubewright/blob/main/docs/suppressing.md#with-a-reason')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  # kubewright: ignore host-network
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nobody says why this is silenced
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
