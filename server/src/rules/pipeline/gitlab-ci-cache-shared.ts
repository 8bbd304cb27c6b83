import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const gitlabCiCacheShared = defineRule({
  id: 'gitlab-ci-cache-shared',
  summary: 'Protected branches take their cache from any branch',
  why: 'GitLab keeps the caches of protected branches apart, because whoever can push a branch can put what they like into its cache. Where they are one, that code runs in the next build of a release, with its secrets.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(349),
    docs('cache:unprotect', 'https://docs.gitlab.com/ci/yaml/#cacheunprotect'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
build:
  cache:
    key: modules
    paths: [node_modules/]
    unprotect: true
#              ^^^^ Every branch can fill the cache that protected branches use
  script: [make]
`,
    good: `
build:
  cache:
    key: modules
    paths: [node_modules/]
  script: [make]
`,
  },
  check: {
    *job({ field }) {
      const cache = field.get('cache');
      for (const one of cache.isList ? cache.items : [cache]) {
        const unprotect = one.get('unprotect');
        if (!unprotect.is(true)) continue;
        yield {
          at: unprotect,
          message: 'Every branch can fill the cache that protected branches use',
          fixes: [{ title: 'Keep the caches apart', safety: 'needs-review', changes: [remove(unprotect)] }],
        };
      }
    },
  },
});
