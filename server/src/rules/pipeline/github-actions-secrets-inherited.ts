import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const githubActionsSecretsInherited = defineRule({
  id: 'github-actions-secrets-inherited',
  summary: 'A workflow of another repository gets all secrets',
  why: 'The called workflow sees every secret of this repository and organisation, also those that are added later and that it has no use for. A list of names gives it what it needs.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1078'),
    cwe(272),
    docs(
      'Passing secrets',
      'https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow',
    ),
  ],
  examples: {
    file: '.github/workflows/release.yml',
    bad: `
on: push
jobs:
  deploy:
    uses: platform/workflows/.github/workflows/deploy.yml@787123b47f14b552955ca2786bc9542ae66fee5b
    secrets: inherit
#            ^^^^^^^ Job "deploy" gives all secrets to a workflow of platform/workflows
`,
    good: `
on: push
jobs:
  deploy:
    uses: platform/workflows/.github/workflows/deploy.yml@787123b47f14b552955ca2786bc9542ae66fee5b
    secrets:
      token: \${{ secrets.DEPLOY_TOKEN }}
`,
  },
  check: {
    *workflowJob({ uses, field, label }) {
      const secrets = field.get('secrets');
      if (uses?.repository !== undefined && secrets.is('inherit'))
        yield { at: secrets, message: `${label} gives all secrets to a workflow of ${uses.repository}` };
    },
  },
});
