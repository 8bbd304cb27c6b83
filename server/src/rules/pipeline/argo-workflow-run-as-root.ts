import { ARGO_WORKFLOW_KINDS, containersOf, isWhole, workflowSpec } from '../../kube/pipeline/argo.ts';
import { forKinds } from '../../rule/kind-checks.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const argoWorkflowRunAsRoot = defineRule({
  id: 'argo-workflow-run-as-root',
  summary: 'The steps of a workflow may run as root',
  why: 'A step that builds or tests runs code that somebody else wrote. As root it is one hole of the kernel or one careless mount away from the node.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    cwe(250),
    docs('Workflow pod security context', 'https://argo-workflows.readthedocs.io/en/latest/workflow-pod-security-context/'),
  ],
  examples: {
    bad: `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
^^^^ The steps of Workflow "build-" may run as root
  entrypoint: main
  templates: [{name: main, container: {image: registry.example/build:1.4.2}}]
`,
    good: `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  securityContext: {runAsNonRoot: true}
  templates: [{name: main, container: {image: registry.example/build:1.4.2}}]
`,
  },
  check: forKinds(ARGO_WORKFLOW_KINDS, function* (resource) {
    const spec = workflowSpec(resource);
    const nonRoot = spec.get('securityContext', 'runAsNonRoot');
    if (!isWhole(spec) || mayBeUser(spec) || spec.get('templates').isOpen || !spec.get('podSpecPatch').isAbsent) return;
    const mayBeRoot = spec
      .get('templates')
      .items.some((template) => !mayBeUser(template) && containersOf(template).some((container) => !mayBeUser(container)));
    if (!mayBeRoot) return;
    yield {
      at: nonRoot,
      message: `The steps of ${resource.label} may run as root`,
      lacks: 'runAsNonRoot',
      fixes: [{ title: 'Refuse to run as root', safety: 'needs-review', changes: [set(nonRoot, true)] }],
    };
  }),
});

/** Its security context names a user that is not root, or may do so. */
function mayBeUser(holder: Field): boolean {
  const nonRoot = holder.get('securityContext', 'runAsNonRoot');
  const user = holder.get('securityContext', 'runAsUser');
  return nonRoot.isUnknown || nonRoot.is(true) || user.isUnknown || 0 < (user.number ?? 0);
}
