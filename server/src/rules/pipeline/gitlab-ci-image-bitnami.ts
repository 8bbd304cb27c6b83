import { fullName, isMovingTag, parseImage } from '../../kube/image.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiImageBitnami = defineRule({
  id: 'gitlab-ci-image-bitnami',
  summary: 'A pipeline job runs an image that Bitnami no longer keeps',
  why: 'Bitnami has taken the versions of its free images away; what is left under another name gets no updates. The job fails, or runs a program whose holes stay open.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(1104),
    docs('Changes to the Bitnami catalogue', 'https://github.com/bitnami/containers/issues/83267'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  image: bitnami/kubectl:1.33.1
#        ^^^^^^^^^^^^^^^^^^^^^^ Bitnami no longer keeps the image "bitnami/kubectl:1.33.1"
  script: [kubectl version]
`,
    good: `
deploy:
  image: registry.example/tools/kubectl:1.33.1@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
  script: [kubectl version]
`,
  },
  check: {
    *pipeline({ images }) {
      for (const image of images) {
        const reference = parseImage(image.text ?? '');
        if (reference === undefined) continue;
        const [, owner] = /^docker\.io\/(bitnami|bitnamilegacy)\//.exec(fullName(reference)) ?? [];
        const isGone = owner === 'bitnamilegacy' || (reference.tag !== undefined && !isMovingTag(reference.tag));
        if (owner !== undefined && isGone) yield { at: image, message: `Bitnami no longer keeps the image "${image.text}"` };
      }
    },
  },
});
