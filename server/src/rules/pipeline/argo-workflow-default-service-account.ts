import { ARGO_WORKFLOW_KINDS, isWhole, workflowSpec } from '../../kube/pipeline/argo.ts';
import { forKinds } from '../../rule/kind-checks.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const argoWorkflowDefaultServiceAccount = defineRule({
  id: 'argo-workflow-default-service-account',
  summary: 'A workflow runs with the default account of its namespace',
  why: 'What the workflow may do every pod of the namespace may do that names no account, and what others were given the workflow has. An account of its own has what its steps need.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K02:2025'), cwe(250), docs('Service accounts', 'https://argo-workflows.readthedocs.io/en/latest/service-accounts/')],
  examples: {
    bad: `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  serviceAccountName: default
#                     ^^^^^^^ Workflow "build-" runs with the default account of its namespace
  templates: [{name: main, container: {image: registry.example/build:1.4.2}}]
`,
    good: `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  serviceAccountName: build
  templates: [{name: main, container: {image: registry.example/build:1.4.2}}]
`,
  },
  check: forKinds(ARGO_WORKFLOW_KINDS, function* (resource) {
    const spec = workflowSpec(resource);
    const account = spec.get('serviceAccountName');
    if (!isWhole(spec) || !(account.isAbsent || account.is('default'))) return;
    yield { at: account, message: `${resource.label} runs with the default account of its namespace` };
  }),
});
