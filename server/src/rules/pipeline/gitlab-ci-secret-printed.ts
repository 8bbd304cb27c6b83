import { isCredentialName } from '../../kube/credential.ts';
import type { Call } from '../../kube/pipeline/call.ts';
import { optionOf, type Word } from '../../languages/shell.ts';
import { runs } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const gitlabCiSecretPrinted = defineRule({
  id: 'gitlab-ci-secret-printed',
  summary: 'A job shows a credential to others',
  why: 'Logs are read by everybody who can see the job, and kept. Masking hides only values of a certain form, and not what is printed in pieces or encoded. What stands on a command line every process of the machine can read.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1552'),
    cwe(532),
    docs('CI/CD variable security', 'https://docs.gitlab.com/ci/variables/#cicd-variable-security'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
publish:
  script:
  - echo "token is $DEPLOY_TOKEN"
#                  ^^^^^^^^^^^^^ Job "publish" writes DEPLOY_TOKEN into its log
`,
    good: `
publish:
  script:
  - echo "$DEPLOY_TOKEN" | docker login --username deployer --password-stdin registry.example
`,
  },
  check: {
    *job(job) {
      const last = job.calls.findLastIndex(({ command }) => secretsOf(command.words).length > 0);
      for (const [index, call] of job.calls.entries()) {
        yield* printed(call, job.label);
        yield* dumped(call, job.label);
        yield* onCommandLine(call, job.label);
        const trace = call.name === 'set' ? call.rest.find(({ source }) => /^-[a-wyz]*x[a-z]*$|^xtrace$/.test(source)) : undefined;
        const isOn = trace !== undefined && !call.rest.some(({ source }) => source === '+o');
        if (isOn && index < last)
          yield { at: call.line, within: trace.span, message: `${job.label} writes each command with its secrets into its log` };
      }
    },
  },
});

const secretsOf = (words: readonly Word[]): Word['variables'] =>
  words.flatMap(({ variables, source }) =>
    variables.filter(({ name }) => isCredentialName(name) && !source.includes(`\${#${name}`) && !source.includes(`\${${name}:+`)),
  );

/** Its output goes into the log and nowhere else. */
const isShown = ({ command }: Call): boolean =>
  command.output === undefined && command.pipedInto === undefined && command.substitutedInto === undefined;

function* printed(call: Call, label: string): Generator<Finding> {
  const [variable] = /^(?:echo|printf)$/.test(call.name) && isShown(call) ? secretsOf(call.rest) : [];
  if (variable !== undefined) yield { at: call.line, within: variable.span, message: `${label} writes ${variable.name} into its log` };
}

/** Programs that print all variables when they are told nothing else. */
function* dumped(call: Call, label: string): Generator<Finding> {
  const isWhole = /^(?:printenv|env)$/.test(call.name)
    ? call.rest.length === 0
    : /^(?:export|declare)$/.test(call.name) && call.rest.length === 1 && /^-[px]+$/.test(call.rest[0]?.source ?? '');
  const named = call.name === 'printenv' ? call.rest.find(({ text }) => text !== undefined && isCredentialName(text)) : undefined;
  if (!isShown(call) || (!isWhole && named === undefined)) return;
  const what = named === undefined ? 'all variables' : named.text;
  yield { at: call.line, within: named?.span ?? call.span, message: `${label} writes ${what} into its log` };
}

/** https://docs.docker.com/reference/cli/docker/login/#password-stdin */
function* onCommandLine(call: Call, label: string): Generator<Finding> {
  if (!/^(?:docker|podman|buildah|skopeo|crane|nerdctl|helm|oras|cosign)$/.test(call.name) || !runs(call, call.name, 'login')) return;
  const index = call.rest.findIndex(({ source }) => /^(?:-p|--password)(?:=|$)/.test(source) || /^-p["$]/.test(source));
  const option = call.rest[index];
  if (option === undefined || optionOf(call.rest, '--password-stdin').state === 'set') return;
  const isSeparate = /^(?:-p|--password)$/.test(option.source);
  const value = isSeparate ? call.rest[index + 1] : option;
  const [variable] = value?.variables ?? [];
  if (value === undefined || variable === undefined) return;
  const end = value.span.end;
  const start = call.command.words[0]?.span.start ?? call.span.start;
  const script = call.line.text ?? '';
  const isWhole =
    call.command.pipedFrom === undefined &&
    value.source
      .replace(/^(?:-p|--password=?)/, '')
      .replaceAll('"', '')
      .match(/^\$\{?\w+\}?$/) !== null;
  const text = `echo "$${variable.name}" | ${script.slice(start, option.span.start)}--password-stdin`;
  yield {
    at: call.line,
    within: variable.span,
    message: `${label} gives ${variable.name} to ${call.name} where other processes can read it`,
    severity: /^CI_(?:REGISTRY_PASSWORD|JOB_TOKEN|DEPENDENCY_PROXY_PASSWORD)$/.test(variable.name) ? 'low' : 'medium',
    ...(isWhole
      ? { fixes: [{ title: 'Give it by standard input', safety: 'needs-review', changes: [substitute(call.line, start, end, text)] }] }
      : {}),
  };
}
