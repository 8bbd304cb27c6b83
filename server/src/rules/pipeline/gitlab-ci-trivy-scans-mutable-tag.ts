import { isMovingTag } from '../../kube/image.ts';
import { inCalls, runs } from '../../rule/calls.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiTrivyScansMutableTag = defineRule({
  id: 'gitlab-ci-trivy-scans-mutable-tag',
  summary: 'An image is scanned by a tag that moves',
  why: 'The tag may mean another image when it is deployed: one of another pipeline, or of somebody who can push. What was scanned is then not what runs.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K02:2022'), cwe(367), docs('Container image', 'https://trivy.dev/latest/docs/target/container_image/')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
scan:
  script:
  - trivy image --exit-code 1 registry.example/shop/web:latest
#                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Job "scan" scans a tag that moves
`,
    good: `
scan:
  script:
  - trivy image --exit-code 1 "registry.example/shop/web@$DIGEST"
`,
  },
  check: inCalls(function* (call, { label }) {
    if (!runs(call, 'trivy', 'image', 'i')) return;
    const image = call.rest.findLast(({ source }) => !source.startsWith('-'));
    const tag = /[\w}/-]:([\w.${}-]+)["']?$/.exec(image?.source ?? '')?.[1];
    if (image === undefined || tag === undefined || image.source.includes('@')) return;
    if (
      isMovingTag(tag) ||
      /^\$\{?CI_(?:COMMIT_(?:REF_NAME|REF_SLUG|BRANCH)|DEFAULT_BRANCH|MERGE_REQUEST_SOURCE_BRANCH_NAME)\}?$/.test(tag)
    )
      yield { at: call.line, within: image.span, message: `${label} scans a tag that moves` };
  }),
});
