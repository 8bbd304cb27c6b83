import { ARGO_WORKFLOW_KINDS, containersOf, workflowSpec } from '../../kube/pipeline/argo.ts';
import { forKinds } from '../../rule/kind-checks.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const argoWorkflowParameterInjection = defineRule({
  id: 'argo-workflow-parameter-injection',
  summary: 'A parameter of a workflow becomes a part of a script',
  why: 'Argo puts the value into the script before anything reads it. Whoever may start the workflow, or sends the event that does, writes commands into it, which run with its account and its secrets.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1059'),
    cwe(94),
    docs('Parameters', 'https://argo-workflows.readthedocs.io/en/latest/walk-through/parameters/'),
  ],
  examples: {
    bad: `
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: greet}
spec:
  templates:
  - name: main
    inputs: {parameters: [{name: who}]}
    script:
      image: registry.example/shell:5.2.37
      command: [bash]
      source: echo "Hello {{inputs.parameters.who}}"
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The parameter "who" becomes a part of the script
`,
    good: `
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: greet}
spec:
  templates:
  - name: main
    inputs: {parameters: [{name: who}]}
    script:
      image: registry.example/shell:5.2.37
      command: [bash]
      env: [{name: WHO, value: "{{inputs.parameters.who}}"}]
      source: echo "Hello $WHO"
`,
  },
  check: forKinds(ARGO_WORKFLOW_KINDS, function* (resource) {
    for (const template of workflowSpec(resource).get('templates').items) {
      for (const container of containersOf(template)) {
        for (const script of [container.get('source'), ...shellWords(container)]) {
          const name = parameterIn(script);
          if (name === undefined) continue;
          // Whoever makes such an object writes the script as well; its parameters mostly stand in it.
          const severity = resource.kind === 'Workflow' ? ({ severity: 'medium' } as const) : {};
          yield { at: script, message: `The parameter "${name}" becomes a part of the script`, ...severity };
        }
      }
    }
  }),
});

/** What a shell is told to run. */
function shellWords(container: Field): readonly Field[] {
  const words = [...container.get('command').items, ...container.get('args').items];
  const isShell = /(?:^|\/)(?:ba|z|da|a)?sh$/.test(words[0]?.text ?? '');
  const script = words[words.findIndex(({ text }) => text !== undefined && /^-[a-z]*c$/.test(text)) + 1];
  return isShell && script !== undefined && script !== words[0] ? [script] : [];
}

/** The parameter that Argo puts into a text; templates of Helm look alike and begin otherwise. */
function parameterIn({ span, document, isUnknown, node }: Field): string | undefined {
  if (!isUnknown || node === null) return undefined;
  const action = document.masked.actions.find(({ start, end, word }) => span.start <= start && end <= span.end && PARAMETER.test(word));
  return action === undefined ? undefined : PARAMETER.exec(action.word)?.[1];
}

const PARAMETER = /^=?(?:inputs|workflow)\.parameters\.([\w-]+)$/;
