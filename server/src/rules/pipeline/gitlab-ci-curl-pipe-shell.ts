import type { Call } from '../../kube/pipeline/call.ts';
import { type Command, programOf } from '../../languages/shell.ts';
import { inCalls } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiCurlPipeShell = defineRule({
  id: 'gitlab-ci-curl-pipe-shell',
  summary: 'A job runs what it downloads without looking at it',
  why: 'Whoever controls the address, or the way to it, runs code with the secrets of the pipeline. A file that is kept can be compared with a checksum before it runs.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(494),
    docs('Pipeline security', 'https://docs.gitlab.com/ci/pipeline_security/#shell-commands-and-scripts'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
install:
  script:
  - curl --fail https://get.example.com/install.sh | sh
#   ^^^^ Job "install" runs what it downloads
`,
    good: `
install:
  script:
  - curl --fail --output install.sh https://get.example.com/1.4.2/install.sh
  - echo "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae  install.sh" | sha256sum --check
  - sh install.sh
`,
  },
  check: inCalls(function* (call, job) {
    if (!DOWNLOADERS.test(call.name) || isOwnServer(call) || !readers(call.command).some(runsInput)) return;
    yield { at: call.line, within: call.span, message: `${job.label} runs what it downloads` };
  }),
});

const DOWNLOADERS = /^(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod)$/i;

/** What comes from GitLab itself is as trusted as the pipeline. */
const isOwnServer = ({ rest }: Call): boolean =>
  rest.some(({ source }) => /^["']?\$\{?CI_(?:API_V4|SERVER|PROJECT|PAGES)_URL\b/.test(source));

/** Everything that its output reaches, through the commands of a pipeline and into the words of another. */
function readers(command: Command): Command[] {
  const found: Command[] = [];
  for (let reader = command.pipedInto ?? command.substitutedInto; reader !== undefined && found.length < 10; reader = reader.pipedInto)
    found.push(reader);
  return found;
}

/** A shell takes its input as commands unless it is told others. */
function runsInput(command: Command): boolean {
  const program = programOf(command);
  if (program === undefined) return false;
  const { name, rest } = program;
  if (/^(?:eval|source|\.|iex|invoke-expression)$/i.test(name)) return true;
  const isFed = command.pipedFrom !== undefined;
  if (/^(?:ba|z|da|k|a)?sh$/.test(name)) return !(isFed && rest.some(({ source }) => /^-[a-z]*c$/.test(source)));
  return isFed && /^(?:python[\d.]*|perl|ruby|node)$/.test(name) && rest.every(({ source }) => source === '-');
}
