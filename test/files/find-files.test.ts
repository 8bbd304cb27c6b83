import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { excluder } from '../../server/src/files/exclude.ts';
import { type FindOptions, findFiles } from '../../server/src/files/find-files.node.ts';
import { folderWith } from '../harness/command-line.ts';

async function pathsIn(folder: string, paths: readonly string[], options: Partial<FindOptions> = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const { path } of findFiles(paths, { folder, ...options })) found.push(path);
  return found;
}

test('paths are shown as they were named', async () => {
  const folder = folderWith({ 'a/b/c.yaml': '' });
  expect(await pathsIn(folder, ['.'])).toEqual(['a/b/c.yaml']);
  expect(await pathsIn(folder, ['./a/'])).toEqual(['./a/b/c.yaml']);
  expect(await pathsIn(join(folder, 'a/b'), ['..'])).toEqual(['../b/c.yaml']);
  expect(await pathsIn(folder, [join(folder, 'a')])).toEqual([join(folder, 'a/b/c.yaml')]);
});

test('named templates of a chart are read with its manifests', async () => {
  const files = { 'web/templates/_helpers.tpl': '', 'web/templates/lib/a.tpl': '', 'web/templates/web.yaml': '', 'web/notes.tpl': '' };
  expect(await pathsIn(folderWith(files), ['.'])).toEqual([
    'web/templates/_helpers.tpl',
    'web/templates/lib/a.tpl',
    'web/templates/web.yaml',
  ]);
});

test('a file that is meant twice comes once', async () => {
  const folder = folderWith({ 'a/b.yaml': '' });
  expect(await pathsIn(folder, ['a', 'a/b.yaml', './a', '.'])).toEqual(['a/b.yaml']);
});

describe('in a repository', () => {
  const files = {
    '.git/HEAD': '',
    '.gitignore': 'out/\n/top.yaml\n',
    'top.yaml': '',
    'in/top.yaml': '',
    'in/out/a.yaml': '',
    'out/b.yaml': '',
  };

  test('what git ignores above a folder is ignored in it', async () => {
    expect(await pathsIn(folderWith(files), ['in'])).toEqual(['in/top.yaml']);
    expect(await pathsIn(folderWith(files), ['.'])).toEqual(['in/top.yaml']);
  });

  test('a folder that git ignores is looked into when it is named', async () => {
    expect(await pathsIn(folderWith(files), ['out', 'in/out'])).toEqual(['out/b.yaml', 'in/out/a.yaml']);
  });

  test('what lies above its root does not count', async () => {
    const folder = folderWith({ '.gitignore': '*', 'repository/.git/HEAD': '', 'repository/in/a.yaml': '' });
    expect(await pathsIn(join(folder, 'repository'), ['in'])).toEqual(['in/a.yaml']);
  });
});

test('it can be stopped', async () => {
  const folder = folderWith({ 'a/1.yaml': '', 'b/2.yaml': '' });
  const controller = new AbortController();
  const found: string[] = [];
  for await (const { path } of findFiles(['.'], { folder, signal: controller.signal })) {
    found.push(path);
    controller.abort();
  }
  expect(found).toEqual(['a/1.yaml']);
});

test('a folder that disappears while it is looked through ends the walk, and is told', async () => {
  const folder = folderWith({ 'a/1.yaml': '', 'b/2.yaml': '', 'c/3.yaml': '' });
  const found: string[] = [];
  for await (const { kind, path } of findFiles(['.'], { folder })) {
    found.push(`${kind} ${path}`);
    rmSync(folder, { recursive: true, force: true });
  }
  expect(found).toEqual(['file a/1.yaml', 'problem b', 'problem c']);
});

test('what cannot be found is a problem at its place in the order', async () => {
  const found = [];
  for await (const item of findFiles(['gone', 'a.yaml'], { folder: folderWith({ 'a.yaml': '' }) })) found.push([item.kind, item.path]);
  expect(found).toEqual([
    ['problem', 'gone'],
    ['file', 'a.yaml'],
  ]);
});

test.each([
  [[], 'a.yaml', false],
  [['a.yaml'], 'a.yaml', true],
  [['a.yaml'], 'b/a.yaml', false],
  [['**/a.yaml'], 'b/a.yaml', true],
  [['b'], 'b/c/a.yaml', true],
  [['b/'], 'b/c/a.yaml', true],
  [['./b/**'], 'b/c/a.yaml', true],
  [['b'], 'bc/a.yaml', false],
  [['**/test'], 'x/test/a.yaml', true],
  [['*.yaml'], '.hidden.yaml', true],
  [['{a,b}/*.yaml'], 'b/x.yaml', true],
])('the globs %j and the path %s', (globs, path, isExcluded) => {
  expect(excluder(globs)(path)).toBe(isExcluded);
});
