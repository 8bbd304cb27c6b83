import { isMovingTag, parseImage } from '../../kube/image.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiImageTagMutable = defineRule({
  id: 'gitlab-ci-image-tag-mutable',
  summary: 'A pipeline job runs an image by a tag that moves',
  why: 'Whoever can push to that tag runs code with the secrets of the pipeline, and from there in the cluster. A version tag says what you want; a digest also proves it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(1357),
    docs('Pipeline security', 'https://docs.gitlab.com/ci/pipeline_security/#docker-images'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
default:
  image: node
#        ^^^^ A job runs the image "node" without tag or digest
test:
  services: ["registry.example:5000/postgres:latest"]
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A job runs an image by the tag "latest", which moves
  script: npm test
`,
    good: `
default:
  image: node:22.11.0
test:
  services: ["registry.example:5000/postgres@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"]
  script: npm test
`,
  },
  check: {
    *pipeline({ images }) {
      for (const image of images) {
        // A variable may bring all of it, the tag as well.
        const reference = image.text === undefined || image.text.includes('$') ? undefined : parseImage(image.text);
        if (reference === undefined || reference.digest !== undefined) continue;
        const { repository, tag } = reference;
        const name = repository.slice(repository.lastIndexOf('/') + 1);
        if (tag === undefined) yield { at: image, message: `A job runs the image "${name}" without tag or digest` };
        else if (isMovingTag(tag)) yield { at: image, message: `A job runs an image by the tag "${tag}", which moves` };
      }
    },
  },
});
