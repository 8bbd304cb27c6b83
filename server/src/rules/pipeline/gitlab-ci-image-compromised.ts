import { parseImage } from '../../kube/image.ts';
import { vulnerabilityOf } from '../../kube/vulnerable-images.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const gitlabCiImageCompromised = defineRule({
  id: 'gitlab-ci-image-compromised',
  summary: 'A pipeline runs an image that thieves have published',
  why: 'These versions of Trivy were put into the registry by somebody who had stolen its makers’ credentials. They look for credentials in the job and send them away; whatever a job with such an image could read is known to others.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(506),
    docs('Advisory', 'https://github.com/aquasecurity/trivy/security/advisories/GHSA-69fq-xp46-6x23'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
scan:
  image: aquasec/trivy:0.69.4
#        ^^^^^^^^^^^^^^^^^^^^ Trivy 0.69.4 steals credentials (CVE-2026-33634)
  script: [trivy fs --exit-code 1 .]
`,
    good: `
scan:
  image: aquasec/trivy:0.70.0@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
  script: [trivy fs --exit-code 1 .]
`,
  },
  check: {
    *pipeline({ images }) {
      for (const image of images) yield* stolen(image, image.text);
    },
    *workflowJob({ field }) {
      const container = field.get('container');
      const image = container.isMap ? container.get('image') : container;
      yield* stolen(image, image.text);
    },
    *step({ uses }) {
      if (uses?.image !== undefined) yield* stolen(uses.field, uses.image);
    },
  },
});

function* stolen(at: Field, text = ''): Generator<Finding> {
  const image = parseImage(text);
  const found = image === undefined ? undefined : vulnerabilityOf(image);
  // The other images with known holes steal nothing.
  if (found?.program === 'Trivy') yield { at, message: `Trivy ${found.version} steals credentials (${found.cve})` };
}
