import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const ROOT = join(import.meta.dirname, '..');

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** What the check takes for slow and is not, each with the reason. */
const QUICK: Readonly<Record<string, string>> = {
  '/\\[([^\\]]+)\\]\\(([^)]+)\\)/g': 'reads the pages of our own rules',
  '/[^/]*$/': 'reads the path of a file, whose parts are short',
  '/\\/\\S+ /': 'reads a table of our own',
  '/#[ \\t]*kubewright:[ \\t]*ignore(?:-file)?[ \\t]+(.*)$/': 'takes the rest of a line, which always fits',
  '/^([a-z][\\w+.-]*:(?:\\/\\/[^/]*)?)?(.*)$/s': 'takes the rest of a text, which always fits',
};

/** Each token begins where the last one ended, so that what one alternative has looked at in vain the next one takes. */
const TOKENS = ['languages/cel.ts'];

/** Every literal in the sources, by the syntax tree: comments and texts hold none. */
function patternsIn(folder: string): Pattern[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      const file = path.slice(ROOT.length + 1).replaceAll('\\', '/');
      const tree = parseAst(readFileSync(path, 'utf8'), { lang: 'ts' } as object);
      return [...literalsIn(tree)].map(({ pattern, flags }) => ({ file, source: pattern, flags }));
    });
}

function* literalsIn(node: unknown): Generator<{ pattern: string; flags: string }> {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node) yield node.regex as { pattern: string; flags: string };
  for (const child of Object.values(node)) yield* literalsIn(child);
}

test('no regular expression of ours takes longer than its text is long', () => {
  const patterns = [...patternsIn('server/src'), ...patternsIn('client/src')];
  expect(patterns.length).toBeGreaterThan(800);
  const slow = patterns
    .filter(({ file, source, flags }) => {
      if (TOKENS.some((end) => file.endsWith(end)) || `/${source}/${flags}` in QUICK) return false;
      return analyse({ source, flags }).reports.length > 0;
    })
    .map(({ file, source, flags }) => `${file}: /${source}/${flags}`);
  expect(slow).toEqual([]);
  const known = new Set(patterns.map(({ source, flags }) => `/${source}/${flags}`));
  expect(Object.keys(QUICK).filter((pattern) => !known.has(pattern))).toEqual([]);
});

test('the check sees what is slow', () => {
  for (const source of ['^(?:a|b+)+$', 'x+$', '(?:\\s|#[^\\n]*)*,']) expect(analyse({ source, flags: '' }).reports).not.toEqual([]);
});
