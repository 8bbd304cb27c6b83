import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { readReadings, shownReading } from '../harness/read-page.ts';
import { isUpdate, type Replacement, updatePage } from '../harness/update-page.ts';

const PAGE = join(import.meta.dirname, 'reading.md');

const page = readFileSync(PAGE, 'utf8');
const cases = readReadings(page);
const results: Replacement[] = [];

test('every heading is a test', () => expect(cases).toHaveLength(page.match(/^## /gm)?.length ?? 0));

for (const each of cases) {
  test(each.name, () => {
    const shown = shownReading(each);
    if (isUpdate) results.push({ ...each.at, text: shown });
    else expect(shown).toBe(each.result);
  });
}

test('A text that is nested too deeply is said to be', () => {
  const { problems } = YamlDocument.parse(`a: ${'['.repeat(20_000)}`);
  expect(problems[0]?.message).toBe('Nested too deeply to be read');
});

test('Of one document ten problems are told', () => {
  const { problems } = YamlDocument.parse('a: "x" y\n'.repeat(30));
  expect(problems).toHaveLength(10);
});

afterAll(() => {
  if (isUpdate) updatePage(PAGE, page, results);
});
