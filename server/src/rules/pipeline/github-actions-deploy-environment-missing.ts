import { deployment } from '../../kube/pipeline/tools.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const githubActionsDeployEnvironmentMissing = defineRule({
  id: 'github-actions-deploy-environment-missing',
  summary: 'A workflow deploys outside of any environment',
  why: 'An environment says which branches may deploy, who has to agree, and which secrets there are. Without one whoever can change the workflow on a branch deploys from there.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    cwe(284),
    docs('Deployment environments', 'https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments'),
  ],
  examples: {
    file: '.github/workflows/deploy.yml',
    bad: `
on: push
jobs:
  deploy:
    steps:
    - run: kubectl apply --filename deploy/
#          ^^^^^^^ Job "deploy" changes the cluster outside of any environment
`,
    good: `
on: push
jobs:
  deploy:
    environment: production
    steps:
    - run: kubectl apply --filename deploy/
`,
  },
  check: {
    *workflowJob({ field, steps, label }) {
      const change = deployment(steps.flatMap(({ calls }) => calls));
      // A cluster that an action makes for the job goes away with it.
      const isOwnCluster = steps.some(({ uses }) => /kind|k3d|k3s|minikube|microk8s/.test(uses?.repository ?? ''));
      if (change === undefined || isOwnCluster || !field.get('environment').isAbsent) return;
      yield { at: change.line, within: change.span, message: `${label} changes the cluster outside of any environment` };
    },
  },
});
