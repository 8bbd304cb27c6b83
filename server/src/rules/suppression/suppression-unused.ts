import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

/** Found by the engine, which alone knows what silences what. */
export const suppressionUnused = defineRule({
  id: 'suppression-unused',
  summary: 'What silences a rule silences nothing',
  why: 'What was found here once is mended, and the comment stayed. Should the same come back, nobody will be told, and nobody will have agreed to it.',
  severity: 'low',
  preset: 'strict',
  references: [docs('Accepting a finding', 'https://github.com/kubewright/kubewright/blob/main/docs/suppressing.md#what-is-told-of-it')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  # kubewright: ignore -- the agent watches the traffic of its node
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This silences nothing
  hostNetwork: false
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  hostNetwork: false
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`,
  },
});
