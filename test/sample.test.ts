import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { complaintsOfKubectl, hasKubectl } from './harness/kubectl.ts';

const root = new URL('../sample/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.ya?ml$/.test(path))
  .sort();

describe('the sample workspace', () => {
  it.each(paths.filter((path) => !path.includes('/templates/')))('%s is YAML without a fault', (path) => {
    for (const document of parseAllDocuments(read(path))) {
      expect(document.errors).toEqual([]);
      expect(document.warnings).toEqual([]);
    }
  });

  it('has what its page points to, and the page points to every file beside the mended ones', () => {
    const named = [...read('README.md').matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!);
    for (const path of named) expect(existsSync(new URL(path, root)), path).toBe(true);
    for (const path of paths)
      expect(
        named.some((name) => path === name || path.startsWith(name)),
        path,
      ).toBe(true);
  });

  it.each(paths.filter((path) => path.startsWith('secure/')))('%s is accepted by kubectl, where there is one', (path) => {
    if (!hasKubectl) return;
    expect(complaintsOfKubectl(read(path))).toEqual([]);
  });
});
