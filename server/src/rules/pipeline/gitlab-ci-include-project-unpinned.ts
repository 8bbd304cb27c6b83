import { includesOf } from '../../kube/pipeline/gitlab.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiIncludeProjectUnpinned = defineRule({
  id: 'gitlab-ci-include-project-unpinned',
  summary: 'A pipeline takes whatever another project has on a branch',
  why: 'Whoever may push there changes what runs here, with the secrets of this project, and nobody here reviews it. A commit means one text for ever.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(829),
    docs('Pipeline security', 'https://docs.gitlab.com/ci/pipeline_security/#included-configurations'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
include:
- project: platform/pipelines
#          ^^^^^^^^^^^^^^^^^^ The included project "platform/pipelines" is taken from its default branch
  file: deploy.yml
`,
    good: `
include:
- project: platform/pipelines
  ref: 787123b47f14b552955ca2786bc9542ae66fee5b
  file: deploy.yml
`,
  },
  check: {
    *pipeline({ root }) {
      for (const include of includesOf(root)) {
        const project = include.get('project');
        const ref = include.get('ref');
        if (project.text === undefined) continue;
        const said = `The included project "${project.text}" is taken from`;
        if (ref.isAbsent) yield { at: project, message: `${said} its default branch` };
        else if (/^(?:refs\/heads\/.+|main|master|head|develop|development|latest|stable)$/i.test(ref.text ?? ''))
          yield { at: ref, message: `${said} the branch "${ref.text}"` };
      }
    },
  },
});
