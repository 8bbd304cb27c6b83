import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { type ReadCase, readReadings, shownReading } from '../harness/read-page.ts';

const PAGE = join(import.meta.dirname, 'reading.md');
const isUpdate = process.env['UPDATE'] === '1' || process.env['npm_lifecycle_event'] === 'update';

const page = readFileSync(PAGE, 'utf8');
const cases = readReadings(page);
const results = new Map<ReadCase, string>();

test('every heading is a test', () => expect(cases).toHaveLength(page.match(/^## /gm)?.length ?? 0));

for (const each of cases) {
  test(each.name, () => {
    const shown = shownReading(each);
    if (isUpdate) results.set(each, shown);
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
  if (!isUpdate) return;
  let text = page;
  for (const [{ at }, result] of [...results].reverse()) text = text.slice(0, at.start) + result + text.slice(at.end);
  writeFileSync(PAGE, text);
});
