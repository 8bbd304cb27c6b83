import type { Call } from '../../kube/pipeline/call.ts';
import { scanWord } from '../../kube/pipeline/tools.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiKubesecResultUnchecked = defineRule({
  id: 'gitlab-ci-kubesec-result-unchecked',
  summary: 'Nobody reads the score that kubesec gives',
  why: 'kubesec fails for a score of zero or less alone; one good line in the manifest is enough to pass. Whoever wants more has to compare the score, or it is printed and forgotten.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K02:2022'), cwe(754), docs('kubesec', 'https://github.com/controlplaneio/kubesec#usage-example')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
scan:
  script:
  - kubesec scan deploy.yaml
#           ^^^^ Job "scan" compares no score of kubesec
`,
    good: `
scan:
  script:
  - kubesec scan deploy.yaml | tee kubesec.json
  - jq --exit-status 'all(.score >= 6)' kubesec.json
`,
  },
  check: {
    *job(job) {
      if (job.hasHiddenCommands || job.runs.some(mayCompare) || job.lines.some(({ text }) => /\[\[|\(\(/.test(text ?? ''))) return;
      for (const call of job.calls) {
        const word = call.name === 'kubesec' ? scanWord(call) : undefined;
        if (word !== undefined) yield { at: call.line, within: word, message: `${job.label} compares no score of kubesec` };
      }
    },
  },
});

/** Programs that can read a number and fail for it; scripts of one's own may do anything. */
function mayCompare({ name, rest, command }: Call): boolean {
  if (name === 'jq')
    return rest.some(({ source }) => /^(?:--exit-status|-[a-df-zA-Z]*e[a-zA-Z]*)$/.test(source) || source.includes('halt_error'));
  return (
    /^(?:test|\[|e?grep|awk|g?sed|python[\d.]*|node|ruby|perl|expr|bc|yq|exit|make|task)$|\.(?:sh|py|js)$/.test(name) ||
    /\//.test(command.words[0]?.source ?? '')
  );
}
