import { inCalls, runs } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiCosignVerifiesTag = defineRule({
  id: 'gitlab-ci-cosign-verifies-tag',
  summary: 'A signature is verified for a tag',
  why: 'Between the verification and the deployment somebody can make the tag mean another image, which nobody has signed. The digest that was verified is the one to deploy.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(367),
    docs('cosign verify', 'https://docs.sigstore.dev/cosign/verifying/verify/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
verify:
  script:
  - cosign verify --key awskms:///alias/release registry.example/shop/web:1.4.2
#                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Job "verify" verifies a tag, which can be moved afterwards
`,
    good: `
verify:
  script:
  - cosign verify --key awskms:///alias/release "registry.example/shop/web@$DIGEST"
`,
  },
  check: inCalls(function* (call, { label }) {
    if (!runs(call, 'cosign', 'verify', 'verify-attestation')) return;
    const image = call.rest.findLast(({ source }) => !source.startsWith('-'));
    // Behind the last slash or variable a colon begins the tag; a variable alone may hold anything.
    if (image === undefined || image.source.includes('@') || !/[\w}/-]:[\w.${}-]+["']?$/.test(image.source)) return;
    yield { at: call.line, within: image.span, message: `${label} verifies a tag, which can be moved afterwards` };
  }),
});
