import { scanWord } from '../../kube/pipeline/tools.ts';
import { optionOf } from '../../languages/shell.ts';
import { optionWord } from '../../rule/calls.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const gitlabCiTrivyFindingsIgnored = defineRule({
  id: 'gitlab-ci-trivy-findings-ignored',
  summary: 'A Trivy scan is told to overlook the worst',
  why: 'A scan that leaves out what is critical, or that compares with an old list of holes, is green for images with holes that everybody knows.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K02:2022'), cwe(754), docs('Severity', 'https://trivy.dev/latest/docs/configuration/filtering/#by-severity')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
scan:
  script:
  - trivy image --exit-code 1 --severity LOW,MEDIUM "$IMAGE"
#                                        ^^^^^^^^^^ Job "scan" overlooks critical findings
`,
    good: `
scan:
  script:
  - trivy image --exit-code 1 --severity HIGH,CRITICAL "$IMAGE"
`,
  },
  check: {
    *job(job) {
      const scans = job.runs.filter((call) => call.name === 'trivy' && scanWord(call) !== undefined);
      const severe = scans.some((call) => /CRITICAL/i.test(optionOf(call.rest, '--severity', '-s').value ?? 'CRITICAL'));
      const isFresh = scans.some(({ rest }) => rest.some(({ source }) => source.startsWith('--download-db-only')));
      for (const call of job.calls.filter((candidate) => scans.includes(candidate))) {
        const severity = optionOf(call.rest, '--severity', '-s');
        if (!severe && severity.value !== undefined && severity.span !== undefined) {
          yield {
            at: call.line,
            within: severity.span,
            message: `${job.label} overlooks critical findings`,
            fixes: [
              {
                title: 'Look for what is critical as well',
                safety: 'needs-review',
                changes: [
                  substitute(
                    call.line,
                    severity.span.end,
                    severity.span.end,
                    /["']/.test((call.line.text ?? '').charAt(severity.span.end - 1)) ? '' : ',CRITICAL',
                  ),
                ],
              },
            ],
          };
        }
        const old = isFresh ? undefined : optionWord(call, '--skip-db-update');
        if (old !== undefined) yield { at: call.line, within: old.span, message: `${job.label} compares with an old list of holes` };
        const insecure = optionWord(call, '--insecure');
        if (insecure !== undefined) yield { at: call.line, within: insecure.span, message: `${job.label} scans what any server sends` };
      }
    },
  },
});
