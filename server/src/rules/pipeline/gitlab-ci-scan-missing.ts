import { environmentOf } from '../../kube/pipeline/gates.ts';
import type { Job, Pipeline } from '../../kube/pipeline/gitlab.ts';
import { includesOf } from '../../kube/pipeline/gitlab.ts';
import { deployment, isTrial, namesScanner } from '../../kube/pipeline/tools.ts';
import { cwe, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiScanMissing = defineRule({
  id: 'gitlab-ci-scan-missing',
  summary: 'A pipeline deploys what nobody has scanned',
  why: 'Nothing in this pipeline looks at the images or the manifests before they go into the cluster. Known holes and privileged pods get in with the next push.',
  severity: 'medium',
  preset: 'recommended',
  references: [cwe(1395), nsa('Kubernetes Pod security'), owasp('K02:2022')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
build:
  stage: build
  script: [buildah build --tag "$IMAGE" .]
deploy:
  stage: deploy
  rules: [{if: $CI_COMMIT_TAG}]
  script: [kubectl apply --filename deploy/]
#          ^^^^^^^ Job "deploy" deploys what no job of this pipeline has scanned
`,
    good: `
scan:
  stage: test
  script: [trivy config --exit-code 1 deploy/]
deploy:
  stage: deploy
  rules: [{if: $CI_COMMIT_TAG}]
  script: [kubectl apply --filename deploy/]
`,
  },
  check: {
    *pipeline(pipeline) {
      if (pipeline.isOpen || includesOf(pipeline.root).length > 0 || pipeline.root.isOpen || mayScan(pipeline)) return;
      for (const job of pipeline.jobs.filter(({ isTemplate }) => !isTemplate)) {
        const change = deployment(job.deciding);
        if (change === undefined || isTrial([environmentOf(job).name, job.name, job.keyword('stage').text])) continue;
        yield {
          at: change.line,
          within: change.span,
          message: `${job.label} deploys what no job of this pipeline has scanned`,
          // What is built elsewhere may be scanned there.
          ...(pipeline.scopes.some(buildsImage) ? {} : { severity: 'low' }),
        };
        return;
      }
    },
  },
});

const buildsImage = (job: Job): boolean => job.lines.some(({ text }) => BUILDS.test(text ?? ''));

const BUILDS = /\b(?:docker|podman|buildah|nerdctl|buildctl|pack|ko|earthly|kaniko|executor|jib\w*)\b|img build/;

/** Anything at all in it sounds like a scan, starts another pipeline, or is hidden. */
const mayScan = ({ scopes, images }: Pipeline): boolean =>
  images.some((image) => image.text === undefined || namesScanner(image.text)) ||
  scopes.some((job) => (!job.isDefault && soundsLikeScan(job)) || job.field.get('trigger').isPresent || job.field.isOpen);

const soundsLikeScan = (job: Job): boolean =>
  job.hasHiddenCommands ||
  namesScanner(`${job.name} ${job.keyword('stage').text ?? ''}`) ||
  job.lines.some(({ text }) => text === undefined || namesScanner(text));
