import { type Job, keywordOf } from '../../kube/pipeline.ts';
import { type Program, programOf } from '../../languages/shell.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const gitlabCiDeployUngated = defineRule({
  id: 'gitlab-ci-deploy-ungated',
  summary: 'Every branch deploys to the cluster',
  why: 'Whoever can push a branch, reviewed or not, changes what runs in the cluster. A deployment belongs to a protected branch or tag, or to a person who starts it.',
  severity: 'high',
  preset: 'recommended',
  references: [cwe(284), docs('Deployment safety', 'https://docs.gitlab.com/ci/environments/deployment_safety/')],
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
    *pipeline({ root, jobs }) {
      if (mayLimitAll(root)) return;
      for (const job of jobs) {
        const change = job.commands.find(({ command }) => changesCluster(programOf(command)));
        if (change === undefined || job.isTemplate || job.hasHiddenCommands || isGated(root, job)) continue;
        const program = programOf(change.command);
        yield {
          at: change.line,
          ...(program === undefined ? {} : { within: program.span }),
          message: `Job "${job.name}" changes the cluster from every branch`,
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

const CHANGES: Readonly<Record<string, ReadonlySet<string>>> = {
  kubectl: new Set(['apply', 'replace', 'patch', 'set', 'rollout']),
  helm: new Set(['upgrade', 'install']),
};

function changesCluster(program: Program | undefined): boolean {
  const verbs = program === undefined || !Object.hasOwn(CHANGES, program.name) ? undefined : CHANGES[program.name];
  if (program === undefined || verbs === undefined) return false;
  if (program.rest.some(({ source }) => /^--dry-run(?:=(?!none)|$)/.test(source))) return false;
  return program.rest.some(({ text }) => text !== undefined && verbs.has(text));
}

/** Rules for whole pipelines may say from where one starts at all, and they may stand in a file that is included. */
function mayLimitAll(root: Field): boolean {
  const include = root.get('include');
  const included = include.isList ? include.items : include.isAbsent ? [] : [include];
  return !root.get('workflow').isAbsent || included.some((item) => item.get('template').text?.startsWith('Workflows/') !== false);
}

/** Something in this file limits when the job runs, or may do so. An environment whose name has a variable is made for its branch. */
function isGated(root: Field, job: Job): boolean {
  const keyword = (name: string): Field => keywordOf(root, job.field, name);
  if (['rules', 'only', 'except', 'when'].some((name) => !keyword(name).isAbsent)) return true;
  // A cluster that the job itself makes goes away with it.
  if (job.commands.some(({ command }) => ['kind', 'k3d', 'minikube'].includes(programOf(command)?.name ?? ''))) return true;
  const environment = keyword('environment');
  const name = environment.isMap ? environment.get('name') : environment;
  return name.isUnknown || name.text?.includes('$') === true;
}
