import { includesOf } from '../../kube/pipeline/gitlab.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiIncludeComponentUnpinned = defineRule({
  id: 'gitlab-ci-include-component-unpinned',
  summary: 'A pipeline takes the newest version of a component',
  why: 'A component runs with the secrets of this project. Its newest version, or what stands on its branch, was not there when this pipeline was reviewed.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(829),
    docs('Component versions', 'https://docs.gitlab.com/ci/components/#component-versions'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
include:
- component: gitlab.example/platform/scan/container@~latest
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The component "container" is taken in whatever version is the newest
`,
    good: `
include:
- component: gitlab.example/platform/scan/container@1.4.2
`,
  },
  check: {
    *pipeline({ root }) {
      for (const include of includesOf(root)) {
        const component = include.get('component');
        const [, path, version] = /^([^@]+)(?:@(.*))?$/.exec(component.text ?? '') ?? [];
        if (path === undefined || (version !== undefined && !/^(?:~latest|main|master|head|develop)$/i.test(version))) continue;
        const name = path.slice(path.lastIndexOf('/') + 1);
        const what =
          version === undefined
            ? 'without a version'
            : version === '~latest'
              ? 'in whatever version is the newest'
              : `from the branch "${version}"`;
        yield { at: component, message: `The component "${name}" is taken ${what}` };
      }
    },
  },
});
