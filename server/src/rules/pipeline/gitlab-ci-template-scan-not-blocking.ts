import { includesOf } from '../../kube/pipeline/gitlab.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gitlabCiTemplateScanNotBlocking = defineRule({
  id: 'gitlab-ci-template-scan-not-blocking',
  summary: 'A scan from a template may fail without consequences',
  why: "GitLab's templates allow their scans to fail, so that a scanner that breaks, or cannot read what it should scan, stops nothing. Unless a policy of the project looks at the result, the pipeline goes on to deploy.",
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    cwe(754),
    docs('Container scanning', 'https://docs.gitlab.com/user/application_security/container_scanning/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
include:
- template: Jobs/Container-Scanning.gitlab-ci.yml
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The pipeline goes on when the job "container_scanning" fails
`,
    good: `
include:
- template: Jobs/Container-Scanning.gitlab-ci.yml
container_scanning:
  allow_failure: false
`,
  },
  check: {
    *pipeline({ root, isOpen }) {
      if (isOpen) return;
      for (const include of includesOf(root)) {
        const template = include.get('template');
        const name = /^(?:Jobs|Security)\/([A-Za-z-]+?)(?:\.latest)?\.gitlab-ci\.yml$/.exec(template.text ?? '')?.[1];
        const jobs = name === undefined || !Object.hasOwn(JOBS, name) ? undefined : JOBS[name];
        const [job] = jobs ?? [];
        if (jobs === undefined || job === undefined || jobs.some((other) => !root.get(other, 'allow_failure').isAbsent)) continue;
        const what = job.startsWith('.') ? 'a scanner of this template' : `the job "${job}"`;
        yield {
          at: template,
          message: `The pipeline goes on when ${what} fails`,
          fixes: [
            {
              title: `Stop the pipeline when ${what} fails`,
              safety: 'needs-review',
              changes: [set(root.get(job, 'allow_failure'), false)],
            },
          ],
        };
      }
    },
  },
});

/** The jobs of each template, first the one whose setting the others inherit. https://gitlab.com/gitlab-org/gitlab/-/tree/master/lib/gitlab/ci/templates/Jobs */
const JOBS: Readonly<Record<string, readonly string[]>> = {
  'Container-Scanning': ['container_scanning'],
  'Dependency-Scanning': [
    '.ds-analyzer',
    'dependency_scanning',
    '.cyclonedx-reports',
    'gemnasium-dependency_scanning',
    'dependency-scanning',
  ],
  SAST: ['.sast-analyzer', 'sast', 'semgrep-sast', 'kubesec-sast', '.deprecated-16.8'],
  'SAST-IaC': ['iac-sast', 'kics-iac-sast'],
  'Secret-Detection': ['secret_detection', '.secret-analyzer'],
};
