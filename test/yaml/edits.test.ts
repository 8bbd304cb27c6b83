import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/text/span.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { provenEdits } from '../../server/src/yaml/proof.ts';
import { readChange, readEdits, written } from '../harness/edit-page.ts';
import { isUpdate, type Replacement, updatePage } from '../harness/update-page.ts';

const PAGE = join(import.meta.dirname, 'edits.md');

const page = readFileSync(PAGE, 'utf8');
const cases = readEdits(page);
const results: Replacement[] = [];

test('every heading is a test', () => expect(cases).toHaveLength(page.match(/^## /gm)?.length ?? 0));

for (const each of cases) {
  test(each.name, () => {
    const document = YamlDocument.parse(each.before, undefined, each.marks.includes('shell') ? 'by a shell' : 'not');
    const result = provenEdits(
      document,
      each.changes.map((line) => readChange(document, line)),
    );
    if ('refusal' in result) {
      if (isUpdate) results.push({ ...each.at, text: `${result.refusal}\n` });
      else expect(`${result.refusal}\n`).toBe(each.result);
      return;
    }
    const after = applyEdits(each.before, result.edits);
    if (isUpdate)
      results.push({
        ...each.at,
        text: after
          .replace(/^\uFEFF/, '')
          .replaceAll('\r\n', '\n')
          .replace(/\n?$/, '\n'),
      });
    else expect(after).toBe(written(each.result, each.marks));
  });
}

afterAll(() => {
  if (isUpdate) updatePage(PAGE, page, results);
});
