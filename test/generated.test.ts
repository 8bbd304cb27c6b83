import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedFiles, PAGES, ROOT } from '../server/scripts/generated.ts';

const files = await generatedFiles();

test.each([...files.keys()])('%s is as `npm run generate` writes it', (path) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(files.get(path));
});

test('Every page is the page of a rule', () => {
  const pages = readdirSync(join(ROOT, PAGES)).map((name) => `${PAGES}/${name}`);
  expect(pages.filter((path) => !files.has(path))).toEqual([]);
});
