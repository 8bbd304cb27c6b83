import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const externalSecretGeneratedPasswordWeak = defineRule({
  id: 'external-secret-generated-password-weak',
  summary: 'A generated password is short or simple',
  why: 'A password that nobody types may be as long as it likes. A short one, or one of small letters alone, is found by trying, wherever its hash or its service can be reached.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    attack('T1110'),
    cwe(521),
    docs('Password generator', 'https://external-secrets.io/latest/api/generator/password/'),
  ],
  examples: {
    bad: `
apiVersion: generators.external-secrets.io/v1alpha1
kind: Password
metadata: {name: database}
spec:
  length: 10
#         ^^ Password "database" makes passwords of only 10 characters
`,
    good: `
apiVersion: generators.external-secrets.io/v1alpha1
kind: Password
metadata: {name: database}
spec:
  length: 32
`,
  },
  check: {
    *'generators.external-secrets.io/Password'({ field, label }) {
      const spec = field.get('spec');
      const length = spec.get('length');
      const fixes: Fix[] = [{ title: 'Make them of 32 characters', safety: 'needs-review', changes: [set(length, 32)] }];
      if (length.number !== undefined && length.number < 16)
        yield { at: length, message: `${label} makes passwords of only ${length.number} characters`, fixes };
      const noUpper = spec.get('noUpper');
      if (noUpper.is(true) && spec.get('symbols').is(0) && spec.get('digits').is(0))
        yield { at: noUpper, message: `${label} makes passwords of small letters alone` };
    },
  },
});
