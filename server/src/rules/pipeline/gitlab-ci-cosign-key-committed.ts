import { optionOf } from '../../languages/shell.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiCosignKeyCommitted = defineRule({
  id: 'gitlab-ci-cosign-key-committed',
  summary: 'A job signs with a key that lies among its files',
  why: 'Whoever can read the repository has the key, and with its password signs whatever they like in your name. A key in a vault or a key management service never leaves it, and a token of the job needs no key at all.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1552.001'),
    cwe(321),
    docs('Signing with Sigstore', 'https://docs.gitlab.com/ci/yaml/signing_examples/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
sign:
  script:
  - cosign sign --key cosign.key "$CI_REGISTRY_IMAGE@$DIGEST"
#                     ^^^^^^^^^^ Job "sign" signs with the key in the file "cosign.key"
`,
    good: `
sign:
  script:
  - cosign sign --key awskms:///alias/release "$CI_REGISTRY_IMAGE@$DIGEST"
`,
  },
  check: {
    *job(job) {
      if (job.hasHiddenCommands) return;
      for (const call of job.calls) {
        if (call.name !== 'cosign' || !call.rest.some(({ text }) => /^(?:sign|attest)(?:-blob)?$/.test(text ?? ''))) continue;
        const { value, span } = optionOf(call.rest, '--key');
        if (value === undefined || span === undefined || !/^[\w./-]+\.(?:key|pem)$/.test(value)) continue;
        // Something puts it there while the job runs.
        const name = value.slice(value.lastIndexOf('/') + 1);
        const isMade = job.runs.some(
          (other) =>
            other !== call &&
            other.name !== 'cosign' &&
            `${other.command.output?.source} ${other.rest.map(({ source }) => source).join(' ')}`.includes(name),
        );
        if (isMade || job.lines.some(({ text }) => /secure-files|secure_files|vault/i.test(text ?? ''))) continue;
        yield { at: call.line, within: span, message: `${job.label} signs with the key in the file "${name}"` };
      }
    },
  },
});
