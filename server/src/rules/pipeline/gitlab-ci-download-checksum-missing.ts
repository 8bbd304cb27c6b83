import type { Call } from '../../kube/pipeline/call.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiDownloadChecksumMissing = defineRule({
  id: 'gitlab-ci-download-checksum-missing',
  summary: 'A job runs a program whose download nobody has compared',
  why: 'The program runs with the secrets of the pipeline. Whoever can change the file on its server, or the release behind it, changes what runs here; a checksum that stands in the repository would tell.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(494),
    docs('Pipeline security', 'https://docs.gitlab.com/ci/pipeline_security/#shell-commands-and-scripts'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
lint:
  script:
  - curl --fail --output tool https://files.example.com/1.4.2/tool
#   ^^^^ Job "lint" downloads a program and compares no checksum
  - chmod +x tool
  - ./tool lint .
`,
    good: `
lint:
  script:
  - curl --fail --output tool https://files.example.com/1.4.2/tool
  - echo "$TOOL_SHA256  tool" | sha256sum --check
  - chmod +x tool
  - ./tool lint .
`,
  },
  check: {
    *job(job) {
      if (job.hasHiddenCommands || job.runs.some(compares)) return;
      const calls = job.calls;
      const first = calls.findIndex(downloads);
      const call = calls[first];
      const isPiped = call?.command.pipedInto !== undefined;
      if (
        call === undefined ||
        !calls
          .slice(first + 1)
          .some((other) => (isPiped ? UNPACKERS.test(other.name) && other.command === call.command.pipedInto : makesProgram(other)))
      )
        return;
      yield { at: call.line, within: call.span, message: `${job.label} downloads a program and compares no checksum` };
    },
  },
});

const compares = ({ name, rest }: Call): boolean =>
  /^(?:sha\d+sum|shasum|md5sum|openssl|gpgv?|minisign|cosign|slsa-verifier|apksigner)$/.test(name) ||
  (name === 'gh' && rest.some(({ text }) => text === 'attestation'));

/** From another server than GitLab, into a file. */
const downloads = ({ name, rest }: Call): boolean =>
  /^(?:curl|wget)$/.test(name) &&
  rest.some(({ source }) => /^["']?https?:\/\//.test(source)) &&
  !rest.some(({ source }) => /^(?:-X|--request|-d|--data.*|--head|-I)$/.test(source));

const UNPACKERS = /^(?:tar|unzip|gunzip|bsdtar)$/;

const makesProgram = ({ name, rest }: Call): boolean => {
  const words = rest.map(({ source }) => source).join(' ');
  return (
    (name === 'chmod' && /(?:^|\s)(?:[ugoa]*\+[rw]*x|0?7[57][57])/.test(words)) ||
    (/^(?:mv|cp|install|tar|unzip)$/.test(name) && /\/bin\b/.test(words)) ||
    (/^(?:dpkg|rpm)$/.test(name) && /-i/.test(words))
  );
};
