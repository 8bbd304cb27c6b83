import { isMovingTag, parseImage } from '../../kube/image.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiToolImageDigestMissing = defineRule({
  id: 'gitlab-ci-tool-image-digest-missing',
  summary: 'A scanner, signer or deployer runs from a tag alone',
  why: 'A tag can be made to mean another image; that is how thieves got into pipelines by a scanner in 2026. These tools hold the most precious credentials of a pipeline. A digest means one image for ever.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(1357),
    docs('Pipeline security', 'https://docs.gitlab.com/ci/pipeline_security/#docker-images'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
scan:
  image: aquasec/trivy:0.70.0
#        ^^^^^^^^^^^^^^^^^^^^ The image of trivy is named by a tag, which can be moved
  script: [trivy fs --exit-code 1 .]
`,
    good: `
scan:
  image: aquasec/trivy:0.70.0@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
  script: [trivy fs --exit-code 1 .]
`,
  },
  yieldsTo: ['gitlab-ci-image-compromised', 'gitlab-ci-image-bitnami'],
  check: {
    *pipeline({ images }) {
      for (const image of images) {
        const reference = image.text?.includes('$') === false ? parseImage(image.text) : undefined;
        const name = reference?.repository.split('/').at(-1) ?? '';
        // One whose tag moves on purpose is another matter.
        if (reference?.tag === undefined || reference.digest !== undefined || isMovingTag(reference.tag) || !TOOLS.test(name)) continue;
        yield { at: image, message: `The image of ${name} is named by a tag, which can be moved` };
      }
    },
  },
});

const TOOLS =
  /^(?:trivy|grype|syft|cosign|kubectl|helm|k8s|kustomize|kubesec|polaris|kube-linter|kube-score|kubescape(?:-cli)?|checkov|kics|snyk|gitleaks|semgrep|argocd|flux-cli|crane|skopeo|notation|terraform|opentofu|vault)$/;
