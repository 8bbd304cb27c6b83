import { environmentOf, mayBeManual, mayLimitAll, rulesOf } from '../../kube/pipeline/gates.ts';
import type { Job } from '../../kube/pipeline/gitlab.ts';
import { deployment, isProduction } from '../../kube/pipeline/tools.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gitlabCiDeployUngated = defineRule({
  id: 'gitlab-ci-deploy-ungated',
  summary: 'A deployment has no gate worth the name',
  why: 'Whoever can push a branch, reviewed or not, changes what runs in the cluster. A deployment belongs to a protected branch or tag, or to a person who starts it. `only: main` asks for a name alone, which a tag may have as well, and nobody looks before production changes.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K02:2022'), cwe(284), docs('Deployment safety', 'https://docs.gitlab.com/ci/environments/deployment_safety/')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  script:
  - kubectl apply --filename deploy/
#   ^^^^^^^ Job "deploy" changes the cluster from every branch
`,
    good: `
deploy:
  script:
  - kubectl apply --filename deploy/
  rules:
  - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`,
  },
  check: {
    *job(job) {
      const change = deployment(job.deciding);
      if (change === undefined || job.isTemplate || job.isDefault || job.hasHiddenCommands || mayLimitAll(job.pipeline)) return;
      if (isLimited(job)) yield* poorlyGated(job);
      else if (!hasOwnEnvironment(job)) {
        yield {
          at: change.line,
          within: change.span,
          message: `${job.label} changes the cluster from every branch`,
          fixes: [
            {
              title: 'Deploy from the default branch only',
              safety: 'needs-review',
              changes: [set(job.field.get('rules'), [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }])],
            },
          ],
        };
      }
    },
  },
});

/** Something limits when the job runs, or may do so. */
const isLimited = (job: Job): boolean => ['rules', 'only', 'except', 'when'].some((name) => !job.keyword(name).isAbsent);

/** An environment whose name has a variable is made for its branch. */
function hasOwnEnvironment(job: Job): boolean {
  const { field, name } = environmentOf(job);
  return field.isUnknown || name?.includes('$') === true;
}

/** A production that nobody watches. */
function* poorlyGated(job: Job): Generator<Finding> {
  const names = [environmentOf(job).name, job.name, job.keyword('stage').text];
  if (mayBeManual(job) || !names.some((name) => name !== undefined && isProduction(name))) return;
  for (const rule of rulesOf(job) ?? []) {
    const condition = rule.get('if');
    const isForAll = /^\s*\$CI_PIPELINE_SOURCE\s*==\s*["']merge_request_event["']\s*$/.test(condition.text ?? '');
    if (isForAll && !rule.get('when').is('never') && rule.get('changes').isAbsent)
      yield { at: condition, message: `${job.label} changes production before a merge request is merged` };
  }
  if (['rules', 'except'].every((name) => job.keyword(name).isAbsent)) yield* gatedByName(job);
}

/** `only` with nothing but names, which a tag may have too. https://docs.gitlab.com/ci/yaml/deprecated_keywords/#onlyrefs--exceptrefs */
function* gatedByName(job: Job): Generator<Finding> {
  const only = job.keyword('only');
  const names = only.isMap ? only.get('refs') : only;
  const isOnlyNames = only.isMap ? only.entries.length === 1 : names.isPresent;
  const refs = names.isList ? names.items : [names];
  const [first] = refs;
  if (!isOnlyNames || names.isOpen || first === undefined) return;
  const everything = refs.find(({ text }) => text !== undefined && EVERYTHING.has(text));
  const isNamed = refs.every(({ text }) => text !== undefined && /^[\w.-]+$/.test(text) && !SOURCES.has(text));
  const fixes = [{ title: 'Let a person start it', safety: 'needs-review', changes: [set(job.field.get('when'), 'manual')] }] as const;
  if (everything !== undefined) yield { at: everything, message: `${job.label} changes production from every branch`, fixes };
  else if (isNamed) {
    const message = `${job.label} changes production with every push to "${first.text}"`;
    // The settings of an environment may ask for an approval.
    yield { at: first, message, severity: environmentOf(job).field.isAbsent ? 'medium' : 'low', fixes };
  }
}

/** Words of `only` that every branch, or every merge request, fulfils. */
const EVERYTHING = new Set(['branches', 'pushes', 'merge_requests']);

/** Words of `only` that name no branch. */
const SOURCES = new Set(['api', 'chat', 'external', 'external_pull_requests', 'pipelines', 'schedules', 'tags', 'triggers', 'web']);
