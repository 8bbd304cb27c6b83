import { optionOf } from '../../languages/shell.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const gitlabCiPolarisExitCodeMissing = defineRule({
  id: 'gitlab-ci-polaris-exit-code-missing',
  summary: 'A Polaris audit never fails its job',
  why: 'Polaris ends with success whatever it finds, unless it is told to fail on danger or below a score. The job stays green, and what it found is deployed.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    cwe(754),
    docs('Infrastructure as code', 'https://polaris.docs.fairwinds.com/infrastructure-as-code/#set-minimum-score-for-an-exit-code'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
scan:
  script:
  - polaris audit --audit-path deploy/ --format pretty
#           ^^^^^ Job "scan" succeeds whatever polaris finds
`,
    good: `
scan:
  script:
  - polaris audit --set-exit-code-on-danger --audit-path deploy/ --format pretty
`,
  },
  check: {
    *job({ label, calls }) {
      for (const { line, name, rest } of calls) {
        const audit = rest.find(({ text }) => text === 'audit');
        if (name !== 'polaris' || audit === undefined) continue;
        const limits = ['--set-exit-code-on-danger', '--set-exit-code-below-score'].map((option) => optionOf(rest, option));
        if (limits.some(({ state, value }) => state === 'unknown' || (state === 'set' && value !== 'false'))) continue;
        const written = limits.find(({ state }) => state === 'set')?.span;
        yield {
          at: line,
          within: audit.span,
          message: `${label} succeeds whatever polaris finds`,
          fixes: [
            {
              title: 'Fail when polaris finds danger',
              safety: 'needs-review',
              changes: [
                written === undefined
                  ? substitute(line, audit.span.end, audit.span.end, ' --set-exit-code-on-danger')
                  : substitute(line, written.start, written.end, 'true'),
              ],
            },
          ],
        };
      }
    },
  },
});
