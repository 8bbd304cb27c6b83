import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

/** Found by the engine, which alone knows what silences what. */
export const suppressionExpired = defineRule({
  id: 'suppression-expired',
  summary: 'What silences a rule has expired',
  why: 'Somebody accepted a risk until a day that has passed. Since then the finding counts again: mend it, or agree on a new day.',
  severity: 'medium',
  preset: 'recommended',
  references: [docs('Accepting a finding', 'https://github.com/kubewright/kubewright/blob/main/docs/suppressing.md#until-a-day')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  # kubewright: ignore host-network until 2025-01-31 -- moves behind a service by then
#                                         ^^^^^^^^^^ This silenced until 2025-01-31 and does so no longer
  hostNetwork: true
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  # kubewright: ignore host-network until 2199-12-31 -- moves behind a service by then
  hostNetwork: true
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`,
  },
});
