import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

/** Found by the engine, which alone knows what silences what. */
export const suppressionInvalidDate = defineRule({
  id: 'suppression-invalid-date',
  summary: 'What silences a rule names a day that there is not',
  why: 'A risk is accepted until a day, and nobody can tell which one. So nothing is silenced, however it looks to those who read the file.',
  severity: 'medium',
  preset: 'recommended',
  references: [docs('Accepting a finding', 'https://github.com/kubewright/kubewright/blob/main/docs/suppressing.md#until-a-day')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  # kubewright: ignore host-network until 31.1.2199 -- moves behind a service by then
#                                         ^^^^^^^^^ "31.1.2199" is no day, so nothing is silenced; days are written 2027-01-31
  hostNetwork: true
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  # kubewright: ignore host-network until 2199-01-31 -- moves behind a service by then
  hostNetwork: true
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`,
  },
});
