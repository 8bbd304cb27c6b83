import type { Call } from '../../kube/pipeline/call.ts';
import { includesOf } from '../../kube/pipeline/gitlab.ts';
import { runs } from '../../rule/calls.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiSbomMissing = defineRule({
  id: 'gitlab-ci-sbom-missing',
  summary: 'An image is published without a list of what is in it',
  why: 'When the next hole in some library is known, somebody has to say which images hold it. Without a bill of materials that takes days of looking.',
  severity: 'low',
  preset: 'all',
  references: [owasp('K02:2022'), cwe(1059), docs('Syft', 'https://github.com/anchore/syft')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
build:
  script:
  - docker build --tag "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA" .
  - docker push "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA"
#   ^^^^^^ Job "build" publishes an image without a bill of materials
`,
    good: `
build:
  script:
  - docker build --tag "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA" .
  - docker push "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA"
  - syft "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA" --output cyclonedx-json=sbom.json
`,
  },
  check: {
    *pipeline({ root, scopes, isOpen }) {
      if (isOpen || includesOf(root).length > 0 || root.isOpen) return;
      const isListed = scopes.some(
        (job) => job.hasHiddenCommands || job.field.get('trigger').isPresent || job.lines.some(({ text }) => SBOM.test(text ?? '')),
      );
      if (isListed) return;
      for (const job of scopes) {
        const push = job.calls.find(publishes);
        if (push === undefined) continue;
        yield { at: push.line, within: push.span, message: `${job.label} publishes an image without a bill of materials` };
        return;
      }
    },
  },
});

const SBOM = /\b(?:syft|sbom|cyclonedx|spdx|cdxgen|bom generate|tern)\b/i;

const publishes = (call: Call): boolean =>
  /^(?:docker|podman|buildah|nerdctl|crane|ko|skopeo)$/.test(call.name) &&
  (runs(call, call.name, 'push') || call.rest.some(({ source }) => source === '--push'));
