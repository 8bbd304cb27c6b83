import { includesOf } from '../../kube/pipeline/gitlab.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const gitlabCiIncludeNotFollowed = defineRule({
  id: 'gitlab-ci-include-not-followed',
  summary: 'What a pipeline includes is not looked at',
  why: 'Nothing is ever fetched, so jobs and settings that come from elsewhere are unknown here: no finding speaks of them, and what they may add is not called missing. Look at them where they are kept.',
  severity: 'low',
  preset: 'all',
  references: [docs('include', 'https://docs.gitlab.com/ci/yaml/#include')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
include:
  - project: platform/pipelines
#            ^^^^^^^^^^^^^^^^^^ What this include brings is not looked at
    ref: 8f4e2c0d1b7a9e6f5c3d2b1a0f9e8d7c6b5a4938
    file: deploy.yml
build:
  script: [make]
`,
    good: `
build:
  script: [make]
`,
  },
  check: {
    *pipeline({ root }) {
      for (const include of includesOf(root)) {
        const at = namedBy(include);
        if (at?.text !== undefined) yield { at, message: 'What this include brings is not looked at' };
      }
    },
  },
});

/** What names the file, the project or the address. */
const namedBy = (include: Field): Field | undefined =>
  include.isMap
    ? ['project', 'remote', 'component', 'template', 'local'].map((key) => include.get(key)).find((field) => field.isPresent)
    : include;
