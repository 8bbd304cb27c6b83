import { parseImage } from '../../kube/image.ts';
import type { Uses } from '../../kube/pipeline/github.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const githubActionsActionUnpinned = defineRule({
  id: 'github-actions-action-unpinned',
  summary: "A workflow runs somebody else's code by a name that can be moved",
  why: 'Whoever can move the tag or the branch of an action runs code with the secrets and the token of this workflow, as happened to thousands of repositories in 2025 and 2026. A commit means one text for ever.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(1357),
    docs('Secure use of actions', 'https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions'),
  ],
  examples: {
    file: '.github/workflows/build.yml',
    bad: `
on: push
jobs:
  build:
    steps:
    - uses: docker/login-action@v3
#           ^^^^^^^^^^^^^^^^^^^^^^ The action docker/login-action is taken by "v3", which can be moved
`,
    good: `
on: push
jobs:
  build:
    steps:
    - uses: docker/login-action@9780b0c442fbb1117ed29e0efdff1e18412f7567 # v3.3.0
`,
  },
  yieldsTo: ['github-actions-action-compromised'],
  options: {
    trust: {
      kind: 'texts',
      byDefault: ['actions', 'dependabot', 'github'],
      text: 'Owners, or owners with a repository, whose tags and branches are as good as commits; GitHub itself answers for its own as it does for the runner.',
    },
  },
  check: {
    *step({ uses }, { options: { trust } }) {
      yield* unpinned(uses, 'action', trust);
    },
    *workflowJob({ uses }, { options: { trust } }) {
      yield* unpinned(uses, 'workflow of', trust);
    },
  },
});

function* unpinned(uses: Uses | undefined, what: string, trust: readonly string[]): Generator<Finding> {
  if (uses?.image !== undefined) {
    const image = parseImage(uses.image);
    if (image !== undefined && image.digest === undefined)
      yield { at: uses.field, message: 'The image of a step is named without a digest', severity: 'medium' };
    return;
  }
  const { repository, ref, field } = uses ?? {};
  if (field === undefined || repository === undefined || ref === undefined || /^[0-9a-f]{40}$/.test(ref)) return;
  if (trust.some((one) => `${repository}/`.startsWith(`${one.toLowerCase().replace(/\/$/, '')}/`))) return;
  // A branch moves by itself, a tag of a version when somebody means it.
  const isVersion = /^v?\d/.test(ref);
  yield {
    at: field,
    message: `The ${what} ${repository} is taken by "${ref}", which can be moved`,
    ...(isVersion ? { severity: 'medium' } : {}),
  };
}
