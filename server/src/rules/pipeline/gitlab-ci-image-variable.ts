import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiImageVariable = defineRule({
  id: 'gitlab-ci-image-variable',
  summary: 'A variable decides which image a job runs',
  why: 'Whoever may start a pipeline with variables of their own, by hand or by a token, puts another image there, which then runs with the secrets of the job.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(829),
    docs('Pipeline security', 'https://docs.gitlab.com/ci/pipeline_security/#docker-images'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  image: $DEPLOY_IMAGE
#        ^^^^^^^^^^^^^ The variable DEPLOY_IMAGE decides which image a job runs
  script: [./deploy.sh]
`,
    good: `
deploy:
  image: $CI_REGISTRY/tools/kubectl:1.33.1
  script: [./deploy.sh]
`,
  },
  check: {
    *pipeline({ images, jobs }) {
      const matrix = jobs.flatMap(({ field }) => field.get('parallel', 'matrix').items).flatMap((row) => row.entries.map(([name]) => name));
      for (const image of images) {
        // A tag or a digest that is given by a variable still is of the image that is named.
        const name = /^[^:@]*?\$\{?(\w+)/.exec(image.text ?? '')?.[1];
        if (name === undefined || name.startsWith('CI_') || matrix.includes(name)) continue;
        yield { at: image, message: `The variable ${name} decides which image a job runs` };
      }
    },
  },
});
