import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { runAction, runGitlabJob } from '../harness/ci-job.ts';
import { folderWith, HOST_NETWORK, run } from '../harness/command-line.ts';
import { type NpmPackage, packForNpm } from '../harness/npm-package.ts';

const CLEAN = `apiVersion: v1
kind: ConfigMap
metadata: {name: colours, namespace: shop}
data: {sky: blue}
`;
const IN_A_FOLDER = 'manifests/a pod.yaml';

/** npm installs the package in many of these tests, which takes long on a busy machine. */
const PATIENCE = 120_000;
vi.setConfig({ testTimeout: PATIENCE });

let packed: NpmPackage;

beforeAll(() => {
  packed = packForNpm();
}, PATIENCE);

afterAll(() => rmSync(dirname(packed.folder), { recursive: true, force: true }));

describe('the package for npm', () => {
  test('holds the programs, what they are and what they were made of', () => {
    expect(packed.files).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/cli.js',
      'dist/kubewright.js',
      'dist/server.js',
      'package.json',
    ]);
  });

  test('needs no other package', () => {
    const { name, version, bin, ...rest } = JSON.parse(readFileSync(join(packed.folder, 'package.json'), 'utf8')) as typeof manifest;
    expect({ name, version, bin }).toEqual({ name: manifest.name, version: manifest.version, bin: { kubewright: 'dist/cli.js' } });
    expect(Object.keys(rest).filter((key) => /dependencies|scripts|private/i.test(key))).toEqual([]);
  });
});

test('the package for VS Code holds something for each line of its list, and nothing that was not built', () => {
  const vsce = join('node_modules', '@vscode', 'vsce', 'vsce');
  const files = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], { encoding: 'utf8' }).trim().split('\n');
  const listed = readFileSync('.vscodeignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  for (const [, ...line] of listed) {
    const path = line.join('');
    expect(
      files.some((file) => (path.includes('*') ? folderOf(file) === folderOf(path) : file === path)),
      path,
    ).toBe(true);
  }
});

describe('the action for GitHub', () => {
  test('annotates the lines of a change and fails', () => {
    const folder = folderWith({ [IN_A_FOLDER]: HOST_NETWORK, 'clean.yaml': CLEAN });
    const { code, log, outputs } = runAction(folder, { version: packed.version, path: 'clean.yaml\nmanifests\n' });
    expect(log).toMatch(/::error file=manifests\/a pod\.yaml,line=5,.*uses the network of its node/);
    expect({ code, outputs }).toEqual({ code: 1, outputs: '' });
  });

  test('passes when nothing is as grave as was said', () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    expect(runAction(folder, { version: packed.version, 'fail-on': 'critical' }).code).toBe(0);
  });

  test('writes a report where another step finds it, though it fails', () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    const { code, outputs } = runAction(folder, { version: packed.version, format: 'sarif', preset: 'strict' });
    expect({ code, outputs }).toEqual({ code: 1, outputs: 'report=kubewright.sarif\n' });
    const report = JSON.parse(readFileSync(join(folder, 'kubewright.sarif'), 'utf8'));
    expect(report.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('host-network');
  });

  test('is silent about what a baseline knows, and about files that are as they were', async () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    await run(folder, ['check', '--write-baseline', 'known.json', '.']);
    expect(runAction(folder, { version: packed.version, baseline: 'known.json' }).code).toBe(0);
    const { code, log } = runAction(folder, { version: packed.version, 'changed-since': 'main' });
    expect({ code, asks: log.includes('--changed-since cannot ask git') }).toEqual({ code: 2, asks: true });
  });

  test('runs nothing that the repository brings', () => {
    const script = '#!/bin/sh\necho OWNED\n';
    const folder = folderWith({
      'clean.yaml': CLEAN,
      '.npmrc': 'ignore-scripts=false\nscript-shell=./evil.sh\n',
      'evil.sh': script,
      'node_modules/.bin/kubewright': script,
      'package.json': '{"name": "kubewright", "version": "0.1.0", "bin": "evil.sh", "scripts": {"preinstall": "echo OWNED"}}',
    });
    const { code, log } = runAction(folder, { version: packed.version, path: '$(echo OWNED >&2)\nclean.yaml' });
    expect(code).toBe(2);
    expect(log).toContain('$(echo OWNED >&2)');
    expect(log.replaceAll('$(echo OWNED >&2)', '')).not.toContain('OWNED');
  });
});

describe('the template for GitLab', () => {
  test('writes a code quality report, tells the log and fails', () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    const { code, log } = runGitlabJob(folder, { version: packed.version });
    expect(code).toBe(1);
    expect(log).toContain('uses the network of its node');
    const report = JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8'));
    expect(report.map(({ check_name: rule }: { check_name: string }) => rule)).toContain('host-network');
  });

  test('passes with an empty report', async () => {
    const folder = folderWith({ 'manifests/pod.yaml': HOST_NETWORK });
    await run(folder, ['check', '--write-baseline', 'known.json', 'manifests']);
    const { code } = runGitlabJob(folder, { version: packed.version, path: 'manifests', baseline: 'known.json', preset: 'recommended' });
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8').trim()).toBe('[]');
  });

  test('stands for the version that it comes with', () => {
    const [header] = parseAllDocuments(readFileSync('ci/gitlab/kubewright.gitlab-ci.yml', 'utf8'));
    expect(header!.getIn(['spec', 'inputs', 'version', 'default'])).toBe(manifest.version);
  });
});

test('The pages name the version that they come with', () => {
  const page = readFileSync('docs/ci.md', 'utf8');
  const named = [...page.matchAll(/(?:kubewright@|rev: )v?(\d[\d.]+)/g)].map((match) => match[1]);
  expect(new Set(named)).toEqual(new Set([manifest.version]));
});

describe('the hooks for pre-commit', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string; entry: string; args: string[] }[];

  test.each(hooks)('$id starts a command that exists', async ({ entry, args }) => {
    const [program, ...words] = entry.split(' ');
    expect(Object.keys(manifest.bin)).toContain(program);
    // There is no repository here, which the first hook asks for.
    expect((await run(folderWith({ 'clean.yaml': CLEAN }), [...words, ...args])).err).toMatch(/^$|cannot ask git/);
  });

  test('What npm makes of the repository holds the same programs', () => {
    const listed = readFileSync('.npmignore', 'utf8').split('\n');
    const wanted = listed.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(wanted.sort()).toEqual(packed.files.filter((file) => file.startsWith('dist/')));
  });
});

test('Our own rules find nothing in what we give to pipelines', async () => {
  const { code, out } = await run(process.cwd(), ['check', '--preset', 'all', 'action.yml', 'ci', '.pre-commit-hooks.yaml']);
  expect({ code, out }).toEqual({ code: 0, out: 'Nothing found in 3 files.\n' });
});
