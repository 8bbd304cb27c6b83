import type { Call } from '../../kube/pipeline/call.ts';
import type { Word } from '../../languages/shell.ts';
import { inCalls, optionWord, runs } from '../../rule/calls.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiKubeconfigInVariable = defineRule({
  id: 'gitlab-ci-kubeconfig-in-variable',
  summary: 'A variable holds the key to the cluster',
  why: 'Such a key lasts for years, speaks for whoever has it, and mostly may do everything. Every job of the project can read it and show it. The GitLab agent, or a token of the job that the cluster trusts, lasts as long as the job.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('3.1.2'),
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1552.001'),
    cwe(522),
    docs('GitLab agent', 'https://docs.gitlab.com/user/clusters/agent/ci_cd_workflow/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  script:
  - echo "$KUBECONFIG_B64" | base64 -d > kubeconfig
#         ^^^^^^^^^^^^^^^ Job "deploy" takes the key to the cluster from KUBECONFIG_B64
`,
    good: `
deploy:
  script:
  - kubectl config use-context "$CI_PROJECT_PATH:production"
`,
  },
  check: inCalls(function* (call, { label }) {
    const variable = keyOf(call)?.variables[0];
    if (variable !== undefined)
      yield { at: call.line, within: variable.span, message: `${label} takes the key to the cluster from ${variable.name}` };
  }),
});

/** The word that holds the key: what is decoded into a kubeconfig, or given as a token. */
function keyOf(call: Call): Word | undefined {
  const { name, rest, command } = call;
  if (/^(?:echo|printf)$/.test(name)) {
    const isDecoded = command.pipedInto?.words.some(({ text }) => text === 'base64') === true;
    const isWritten = /kube/i.test(command.output?.source ?? '');
    return isDecoded || isWritten ? rest.find(({ variables }) => variables.some((variable) => /KUBE/.test(variable.name))) : undefined;
  }
  if (!/^(?:kubectl|oc)$/.test(name)) return undefined;
  const option = optionWord(call, '--token');
  const isGiven = option !== undefined && (runs(call, name, 'set-credentials', 'login') || name === 'kubectl');
  return isGiven ? (option.source === '--token' ? rest[rest.indexOf(option) + 1] : option) : undefined;
}
