import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const gitlabCiDebugTrace = defineRule({
  id: 'gitlab-ci-debug-trace',
  summary: 'The log of a job shows all of its variables',
  why: 'Debug logging writes every command with its values and every variable into the log, secrets of the project among them. Whoever may see the job has them.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1552'),
    cwe(532),
    docs('Debug logging', 'https://docs.gitlab.com/ci/variables/variables_troubleshooting/#enable-debug-logging'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  variables:
    CI_DEBUG_TRACE: "true"
#                   ^^^^^^ CI_DEBUG_TRACE writes secrets into the log of job "deploy"
  script: [./deploy.sh]
`,
    good: `
deploy:
  variables:
    LOG_LEVEL: debug
  script: [./deploy.sh]
`,
  },
  check: {
    *job({ field, name, isDefault }) {
      for (const variable of ['CI_DEBUG_TRACE', 'CI_DEBUG_SERVICES']) {
        const written = field.get('variables', variable);
        const value = written.isMap ? written.get('value') : written;
        if (!/^(?:true|1|yes)$/i.test(value.written ?? '')) continue;
        yield {
          at: value,
          message: `${variable} writes secrets into the log of ${isDefault ? 'every job' : `job "${name}"`}`,
          fixes: [{ title: `Remove ${variable}`, safety: 'needs-review', changes: [remove(written)] }],
        };
      }
    },
  },
});
