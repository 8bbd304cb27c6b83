import { includesOf } from '../../kube/pipeline/gitlab.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiIncludeRemoteUnpinned = defineRule({
  id: 'gitlab-ci-include-remote-unpinned',
  summary: 'A pipeline takes jobs from an address without looking at them',
  why: 'What stands at the address runs here with the secrets of this project, and its owner may change it between two pipelines. With `integrity` GitLab takes only the text whose checksum is written here.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(829),
    docs('include:integrity', 'https://docs.gitlab.com/ci/yaml/#includeintegrity'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
include:
- remote: https://ci.example.com/deploy.yml
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The jobs that are included from ci.example.com can change at any time
`,
    good: `
include:
- remote: https://ci.example.com/deploy.yml
  integrity: sha256-L3/GAoKaw0Arw6hDCKeKQlV1QPEgHYxGBHsH4zG1IY8=
`,
  },
  check: {
    *pipeline({ root }) {
      for (const include of includesOf(root)) {
        const remote = include.isMap ? include.get('remote') : include;
        const host = /^https?:\/\/([^/?#]+)/.exec(remote.text ?? '')?.[1];
        // A commit in the address means one text for ever.
        if (host === undefined || /\/[0-9a-f]{40}\//.test(remote.text ?? '') || (include.isMap && !include.get('integrity').isAbsent))
          continue;
        yield { at: remote, message: `The jobs that are included from ${host} can change at any time` };
      }
    },
  },
});
