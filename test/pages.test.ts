import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fixTogether } from '../server/src/engine/repair.ts';
import { parseMinor } from '../server/src/kube/version.ts';
import { allRules } from '../server/src/rules/all.ts';
import { engineWith, uriOf } from './harness/analyse.ts';
import { readCarets, writeCarets } from './harness/carets.ts';
import { type PageFile, type PageTest, readPage } from './harness/page.ts';
import { isUpdate, type Replacement, updatePage } from './harness/update-page.ts';

const PAGES = join(import.meta.dirname, 'rules');

for (const rule of allRules) {
  const path = join(PAGES, rule.category, `${rule.id}.md`);
  describe(`${rule.category}/${rule.id}`, () => {
    const page = readFileSync(path, 'utf8');
    const replacements: Replacement[] = [];
    const tests = readPage(page);
    test('has tests', () => expect(tests.length).toBeGreaterThan(0));
    for (const pageTest of tests) {
      test(pageTest.name, () => {
        for (const file of pageTest.files) check(rule.id, pageTest, file, replacements);
      });
    }
    afterAll(() => {
      if (isUpdate) updatePage(path, page, replacements);
    });
  });
}

test('every page belongs to a rule', () => {
  const known = new Set(allRules.map((rule) => `${rule.category}/${rule.id}`));
  const pages = readdirSync(PAGES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const strangers = pages.map((entry) => `${basename(entry.parentPath)}/${basename(entry.name, '.md')}`).filter((id) => !known.has(id));
  expect(strangers).toEqual([]);
});

/** Marks and fix of one file, with the other files of its test around it. */
function check(id: string, { files }: PageTest, file: PageFile, replacements: Replacement[]): void {
  const rule = allRules.filter((candidate) => candidate.id === id);
  const texts = Object.fromEntries(files.map(({ name, marked }) => [name, readCarets(marked).text]));
  const minor = parseMinor(file.kubernetes ?? files.find(({ kubernetes }) => kubernetes !== undefined)?.kubernetes ?? '');
  const options = JSON.parse(files.find((other) => other.options !== undefined)?.options ?? '{}');
  const engine = engineWith(texts, rule, { options: { [id]: options }, ...(minor === undefined ? {} : { kubernetesVersion: minor }) });
  const uri = uriOf(file.name);
  const { reports } = engine.report(uri);
  const text = texts[file.name] ?? '';
  const marked = writeCarets(text, reports);
  const fixed = file.fixed === undefined ? undefined : (fixTogether(engine, uri, reports, true)?.text ?? text);
  if (isUpdate) {
    replacements.push({ ...file.at, text: marked });
    if (file.fixedAt !== undefined) replacements.push({ ...file.fixedAt, text: fixed ?? '' });
    return;
  }
  expect(marked).toBe(file.marked);
  expect(fixed).toBe(file.fixed);
}
