import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findFiles } from '../../server/src/files/find-files.node.ts';
import { ignoredBy } from '../../server/src/files/gitignore.ts';
import { folderWith } from '../harness/command-line.ts';

/** What git itself lists, what is found on a disk, and what is left of all files where there is no disk. */
async function threeLists(files: Readonly<Record<string, string>>): Promise<readonly (readonly string[])[]> {
  const folder = folderWith(files);
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '-q');
  const isYaml = (path: string): boolean => path.endsWith('.yaml');
  const byGit = git('-c', 'core.excludesFile=', 'ls-files', '-z', '--others', '--exclude-per-directory=.gitignore').split('\0');
  const onDisk: string[] = [];
  for await (const { path } of findFiles(['.'], { folder })) onDisk.push(path);
  const texts = Object.entries(files).flatMap(([path, text]) => {
    return path.endsWith('.gitignore') ? [[path.slice(0, -'.gitignore'.length).replace(/\/$/, ''), text] as const] : [];
  });
  const isIgnored = ignoredBy(new Map(texts));
  const elsewhere = Object.keys(files).filter((path) => !isIgnored(path));
  return [byGit, onDisk, elsewhere].map((paths) => paths.filter(isYaml).sort());
}

test.each<[what: string, files: Readonly<Record<string, string>>, expected: readonly string[]]>([
  ['nothing without such a file', { 'a.yaml': '', 'b/c.yaml': '' }, ['a.yaml', 'b/c.yaml']],
  ['patterns of the top', { '.gitignore': 'out/\n/top.yaml\n', 'top.yaml': '', 'in/top.yaml': '', 'in/out/a.yaml': '' }, ['in/top.yaml']],
  [
    'patterns below the folder of their file alone',
    { 'a/.gitignore': '*.tmp.yaml\n', 'a/b/x.tmp.yaml': '', 'x.tmp.yaml': '' },
    ['x.tmp.yaml'],
  ],
  [
    'the last word of the nearest file',
    { '.gitignore': '*.yaml\n', 'b/.gitignore': '!*.yaml\ns.yaml\n', 'a.yaml': '', 'b/a.yaml': '', 'b/s.yaml': '' },
    ['b/a.yaml'],
  ],
  ['no way back into an ignored folder', { '.gitignore': 'out/\n!out/a.yaml\n', 'out/.gitignore': '!*.yaml\n', 'out/a.yaml': '' }, []],
  ['a folder let in again', { '.gitignore': '/*\n!/in/\n', 'in/a.yaml': '', 'out/a.yaml': '' }, ['in/a.yaml']],
  ['letters as they are written', { '.gitignore': 'Out/\n', 'out/a.yaml': '', 'Out/b.yaml': '' }, ['out/a.yaml']],
  [
    'comments, blanks and escapes',
    { '.gitignore': '# a.yaml\n\n\\#b.yaml\n c.yaml\n', 'a.yaml': '', '#b.yaml': '', 'c.yaml': '' },
    ['a.yaml', 'c.yaml'],
  ],
  ['line ends of Windows', { '.gitignore': 'out/\r\na.yaml\r\n', 'out/b.yaml': '', 'a.yaml': '', 'c.yaml': '' }, ['c.yaml']],
])('%s', async (_, files, expected) => {
  for (const list of await threeLists(files)) expect(list).toEqual([...expected].sort());
});

test('a path that is none harms nothing', () => {
  const isIgnored = ignoredBy(new Map([['', '*.yaml\n']]));
  expect(['../a.yaml', '/a.yaml', 'a//b.yaml', '..', ''].map(isIgnored)).toEqual([true, true, true, false, false]);
});

test('a pattern with many stars ignores nothing, and takes no time', () => {
  const isIgnored = ignoredBy(new Map([['', `${'*a'.repeat(30)}b.yaml\n`]]));
  expect(isIgnored(`${'a'.repeat(100)}.yaml`)).toBe(false);
});
