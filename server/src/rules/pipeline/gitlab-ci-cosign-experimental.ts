import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const gitlabCiCosignExperimental = defineRule({
  id: 'gitlab-ci-cosign-experimental',
  summary: 'A variable asks cosign for something that is long the default',
  why: 'Up to its first release cosign signed without a key only when `COSIGN_EXPERIMENTAL` was set; since then it does so whenever there is no key. The variable makes readers believe that its absence would change something.',
  severity: 'low',
  preset: 'strict',
  references: [cwe(1127), docs('Cosign 2.0', 'https://blog.sigstore.dev/cosign-2-0-released/')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
variables:
  COSIGN_EXPERIMENTAL: "1"
# ^^^^^^^^^^^^^^^^^^^ COSIGN_EXPERIMENTAL changes nothing since cosign 2
`,
    good: `
variables:
  COSIGN_YES: "true"
`,
  },
  check: {
    *job({ field }) {
      const variable = field.get('variables', 'COSIGN_EXPERIMENTAL');
      if (!variable.isPresent) return;
      yield {
        at: variable,
        onKey: true,
        message: 'COSIGN_EXPERIMENTAL changes nothing since cosign 2',
        fixes: [{ title: 'Remove COSIGN_EXPERIMENTAL', safety: 'safe', changes: [remove(variable)] }],
      };
    },
  },
});
