import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/text/span.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { provenEdits } from '../../server/src/yaml/proof.ts';
import { type EditCase, readChange, readEdits, written } from '../harness/edit-page.ts';

const PAGE = join(import.meta.dirname, 'edits.md');
const isUpdate = process.env['UPDATE'] === '1' || process.env['npm_lifecycle_event'] === 'update';

const page = readFileSync(PAGE, 'utf8');
const cases = readEdits(page);
const results = new Map<EditCase, string>();

test('every heading is a test', () => expect(cases).toHaveLength(page.match(/^## /gm)?.length ?? 0));

for (const each of cases) {
  test(each.name, () => {
    const document = YamlDocument.parse(each.before, undefined, each.marks.includes('shell') ? 'by a shell' : 'not');
    const result = provenEdits(
      document,
      each.changes.map((line) => readChange(document, line)),
    );
    if ('refusal' in result) {
      if (isUpdate) results.set(each, `${result.refusal}\n`);
      else expect(`${result.refusal}\n`).toBe(each.result);
      return;
    }
    const after = applyEdits(each.before, result.edits);
    if (isUpdate)
      results.set(
        each,
        `${after
          .replace(/^\uFEFF/, '')
          .replaceAll('\r\n', '\n')
          .replace(/\n?$/, '\n')}`,
      );
    else expect(after).toBe(written(each.result, each.marks));
  });
}

afterAll(() => {
  if (!isUpdate) return;
  let text = page;
  for (const [{ at }, result] of [...results].reverse()) text = text.slice(0, at.start) + result + text.slice(at.end);
  writeFileSync(PAGE, text);
});
