import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const argocdProjectWildcard = defineRule({
  id: 'argocd-project-wildcard',
  summary: 'A project of Argo CD may deploy anything from anywhere',
  why: 'A project says what its applications may take and where they may put it. With a star there is no limit: whoever may create an application in it deploys whatever they like with the rights of Argo CD.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    attack('T1078'),
    cwe(266),
    docs('Projects', 'https://argo-cd.readthedocs.io/en/stable/user-guide/projects/'),
  ],
  examples: {
    bad: `
apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: {name: shop, namespace: argocd}
spec:
  sourceRepos: ['*']
#               ^^^ AppProject "shop" takes manifests from every repository
  destinations: [{server: https://kubernetes.default.svc, namespace: shop}]
`,
    good: `
apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: {name: shop, namespace: argocd}
spec:
  sourceRepos: [https://git.example/shop/deploy.git]
  destinations: [{server: https://kubernetes.default.svc, namespace: shop}]
`,
  },
  check: {
    *'argoproj.io/AppProject'({ field, label }) {
      const spec = field.get('spec');
      for (const repository of spec.get('sourceRepos').items)
        if (repository.is('*')) yield { at: repository, message: `${label} takes manifests from every repository` };
      for (const destination of spec.get('destinations').items) {
        const namespace = destination.get('namespace');
        const cluster = [destination.get('server'), destination.get('name')].find((one) => one.isPresent);
        if (namespace.is('*'))
          yield { at: namespace, message: `${label} deploys into every namespace${cluster?.is('*') === true ? ' of every cluster' : ''}` };
      }
      for (const kind of spec.get('clusterResourceWhitelist').items)
        if (kind.get('group').is('*') && kind.get('kind').is('*'))
          yield { at: kind.get('kind'), message: `${label} deploys every kind of cluster resource` };
    },
  },
});
