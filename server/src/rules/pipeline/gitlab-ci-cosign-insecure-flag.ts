import { inCalls, optionWord, unwantedOption } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiCosignInsecureFlag = defineRule({
  id: 'gitlab-ci-cosign-insecure-flag',
  summary: 'Cosign is told to leave a check out',
  why: 'A signature counts because a public log knows when it was made and because it speaks of this very image. With one of these options cosign accepts signatures that are not in the log, or that were made for something else.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('cosign verify', 'https://docs.sigstore.dev/cosign/verifying/verify/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
verify:
  script:
  - cosign verify --key awskms:///alias/release --insecure-ignore-tlog $CI_REGISTRY_IMAGE@$DIGEST
#                                               ^^^^^^^^^^^^^^^^^^^^^^ Job "verify" has cosign leave a check out
`,
    good: `
verify:
  script:
  - cosign verify --key awskms:///alias/release $CI_REGISTRY_IMAGE@$DIGEST
`,
  },
  check: inCalls(function* (call, { label }) {
    if (call.name !== 'cosign') return;
    // A registry in the job itself has no certificate that others know.
    const isLocal = call.rest.some(({ source }) => /^["']?(?:localhost|127\.)/.test(source));
    const word =
      optionWord(call, ...(isLocal ? OF_LOG : [...OF_LOG, ...OF_REGISTRY])) ??
      call.rest.find(({ source }) => source === '--check-claims=false');
    yield* unwantedOption(call, word, `${label} has cosign leave a check out`);
  }),
});

/** https://github.com/sigstore/cosign/blob/main/doc/cosign_verify.md */
const OF_LOG = ['--insecure-ignore-tlog', '--insecure-ignore-sct'];

const OF_REGISTRY = ['--allow-insecure-registry', '--allow-http-registry'];
