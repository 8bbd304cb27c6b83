import { stolenAction } from '../../kube/pipeline/actions.ts';
import type { Uses } from '../../kube/pipeline/github.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const githubActionsActionCompromised = defineRule({
  id: 'github-actions-action-compromised',
  summary: 'A workflow runs a release that thieves had changed',
  why: 'Releases of these actions were made to lead to code that reads the secrets of the workflow and shows or sends them to others. Whatever a run with one of them could read is known to others.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(506),
    docs('CVE-2025-30066', 'https://github.com/advisories/GHSA-mrrh-fwg8-r2c3'),
  ],
  examples: {
    file: '.github/workflows/scan.yml',
    bad: `
on: push
jobs:
  scan:
    steps:
    - uses: aquasecurity/trivy-action@0.28.0
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This release of aquasecurity/trivy-action stole credentials (CVE-2026-33634)
`,
    good: `
on: push
jobs:
  scan:
    steps:
    - uses: aquasecurity/trivy-action@57a97c7e7821a5776cebc9bb87c984fa69cba8f1 # 0.35.0
`,
  },
  check: {
    *step({ uses }) {
      yield* stolen(uses);
    },
    *workflowJob({ uses }) {
      yield* stolen(uses);
    },
  },
});

function* stolen(uses: Uses | undefined): Generator<Finding> {
  const cve = uses === undefined ? undefined : stolenAction(uses);
  if (uses !== undefined && cve !== undefined)
    yield { at: uses.field, message: `This release of ${uses.repository} stole credentials (${cve})` };
}
