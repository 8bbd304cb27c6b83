import { forKinds } from '../../rule/kind-checks.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const argocdDefaultProject = defineRule({
  id: 'argocd-default-project',
  summary: 'An application of Argo CD belongs to the project without limits',
  why: 'The default project takes manifests from everywhere and puts them everywhere. An application in it can be pointed at another repository and another cluster by whoever may edit it.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(266),
    docs('The default project', 'https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#the-default-project'),
  ],
  examples: {
    bad: `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web, namespace: argocd}
spec:
  project: default
#          ^^^^^^^ Application "web" belongs to the project without limits
  source: {repoURL: https://git.example/shop/deploy.git, path: web}
`,
    good: `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web, namespace: argocd}
spec:
  project: shop
  source: {repoURL: https://git.example/shop/deploy.git, path: web}
`,
  },
  check: forKinds(['argoproj.io/Application', 'argoproj.io/ApplicationSet'], function* ({ field, kind, label }) {
    const spec = field.get('spec', ...(kind === 'Application' ? [] : ['template', 'spec']));
    const project = spec.get('project');
    if (project.is('default') || (project.is('') && spec.isMap))
      yield { at: project, message: `${label} belongs to the project without limits` };
  }),
});
