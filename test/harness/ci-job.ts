import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { folderWith } from './command-line.ts';

export interface JobRun {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: string;
}

interface Action {
  readonly inputs: Record<string, { readonly default: string }>;
  readonly outputs: Record<string, { readonly value: string }>;
  readonly runs: { readonly steps: readonly { readonly run: string; readonly env: Record<string, string> }[] };
}

/** Does what a runner of GitHub does with our action in a workflow, in this folder. */
export function runAction(folder: string, inputs: Readonly<Record<string, string>>): JobRun {
  const [action] = documents<Action>('action.yml');
  const temporary = folderWith({});
  const output = join(temporary, 'outputs');
  let log = '';
  const done = (code: number | null): JobRun => ({ code, log, outputs: existsSync(output) ? readFileSync(output, 'utf8') : '' });
  for (const name of Object.keys(inputs)) if (!(name in action!.inputs)) throw new Error(`The action has no input "${name}".`);
  for (const { run, env } of action!.runs.steps) {
    const values = Object.entries(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ (\w+)\.([\w-]+) \}\}/g, (_, context: string, key: string) =>
        context === 'inputs' ? (inputs[key] ?? action!.inputs[key]!.default) : process.cwd(),
      ),
    ]);
    const script = join(temporary, 'step.sh');
    writeFileSync(script, run);
    const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...Object.fromEntries(values), RUNNER_TEMP: temporary, GITHUB_OUTPUT: output },
    });
    log += result.stdout + result.stderr;
    if (result.status !== 0) return done(result.status);
  }
  return done(0);
}

interface Header {
  readonly spec: { readonly inputs: Record<string, { readonly default: string }> };
}

interface Pipeline {
  readonly kubewright: { readonly variables: Record<string, string>; readonly script: readonly string[] };
}

/** Does what a runner of GitLab does with our job, in this folder: all lines of a script are one program of the shell. */
export function runGitlabJob(folder: string, inputs: Readonly<Record<string, string>>): JobRun {
  const [header, pipeline] = documents<Header & Pipeline>('ci/gitlab/kubewright.gitlab-ci.yml');
  const declared = header!.spec.inputs;
  for (const name of Object.keys(inputs)) if (!(name in declared)) throw new Error(`The template has no input "${name}".`);
  const variables = Object.entries(pipeline!.kubewright.variables).map(([name, value]) => [
    name,
    value.replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, key: string) => inputs[key] ?? declared[key]!.default),
  ]);
  const { status, stdout, stderr } = spawnSync('sh', ['-e'], {
    cwd: folder,
    encoding: 'utf8',
    input: pipeline!.kubewright.script.join('\n'),
    env: { ...process.env, ...Object.fromEntries(variables) },
  });
  return { code: status, log: stdout + stderr, outputs: '' };
}

function documents<Shape>(file: string): Shape[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS() as Shape);
}
