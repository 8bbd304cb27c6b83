import { environmentOf } from '../../kube/pipeline/gates.ts';
import type { Job } from '../../kube/pipeline/gitlab.ts';
import { jobsBefore } from '../../kube/pipeline/order.ts';
import { deployment, isTrial, namesScanner, scanWord } from '../../kube/pipeline/tools.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiScanAfterDeploy = defineRule({
  id: 'gitlab-ci-scan-after-deploy',
  summary: 'A deployment does not wait for the scan',
  why: 'A scan in the same stage or a later one runs beside the deployment or after it, and `needs` lets a job start before earlier stages are done. What the scan would have stopped is in the cluster already.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K02:2022'), cwe(696), docs('needs', 'https://docs.gitlab.com/ci/yaml/#needs')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
stages: [build, scan, deploy]
scan:
  stage: scan
  script: [trivy config --exit-code 1 deploy/]
deploy:
  stage: deploy
  needs: []
# ^^^^^ Job "deploy" does not wait for the scan in job "scan"
  script: [kubectl apply --filename deploy/]
`,
    good: `
stages: [build, scan, deploy]
scan:
  stage: scan
  script: [trivy config --exit-code 1 deploy/]
deploy:
  stage: deploy
  needs: [scan]
  script: [kubectl apply --filename deploy/]
`,
  },
  check: {
    *pipeline({ jobs, isOpen }) {
      const scans = jobs.filter((job) => !job.isTemplate && job.deciding.some(looksAtFiles));
      const [scan] = scans;
      // An included file may have scans too.
      if (scan === undefined || isOpen) return;
      for (const job of jobs.filter(({ isTemplate, hasHiddenCommands }) => !isTemplate && !hasHiddenCommands)) {
        const isServing = !isTrial([environmentOf(job).name, job.name, job.keyword('stage').text]);
        const before = deployment(job.deciding) === undefined || !isServing ? undefined : jobsBefore(job);
        if (before === undefined || job.deciding.some(looksAtFiles) || [...before].some((other) => scans.includes(other) || mayScan(other)))
          continue;
        const needs = job.keyword('needs');
        const stage = scan.keyword('stage');
        const message = needs.isPresent
          ? `${job.label} does not wait for the scan in job "${scan.name}"`
          : `${scan.label} scans when job "${job.name}" has deployed, or beside it`;
        yield { at: needs.isPresent ? needs : stage.isPresent ? stage : scan.field, message };
        return;
      }
    },
  },
});

/** A scan of what will be deployed; others look at the cluster itself, where it must be first. */
const looksAtFiles = (call: Job['runs'][number]): boolean => {
  const word = scanWord(call)?.text;
  return word !== undefined && word !== 'k8s' && word !== 'kubernetes' && call.name !== 'kubescape';
};

/** What it runs is hidden, or its name says that it looks for something. */
const mayScan = (job: Job): boolean => job.hasHiddenCommands || namesScanner(job.name);
