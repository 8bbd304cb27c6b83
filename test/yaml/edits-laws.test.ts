import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/text/span.ts';
import type { Change, Value } from '../../server/src/yaml/change.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { editsOf } from '../../server/src/yaml/edit.ts';
import { placementOf } from '../../server/src/yaml/embedded.ts';
import { Field } from '../../server/src/yaml/field.ts';
import { doubtOfOuter, provenEdits } from '../../server/src/yaml/proof.ts';
import { applyChanges, dataOf, equalValues } from '../../server/src/yaml/value.ts';
import { areApart, fieldsOf, randomChange } from '../harness/random-changes.ts';
import { Choices, type Nature, randomYaml } from '../harness/random-yaml.ts';
import { render } from '../harness/render.ts';

/** More runs than a suite has time for: `RUNS=100000 npx vitest run test/yaml`. */
const numRuns = Number(process.env['RUNS'] ?? 400);

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function law(name: string, holds: (choices: Choices) => void, share = 1): void {
  test(
    name,
    () =>
      fc.assert(
        fc.property(seeds, (seed) => holds(new Choices(seed))),
        { numRuns: Math.ceil(numRuns * share) },
      ),
    600_000,
  );
}

describe('edits of random documents', () => {
  law('mean exactly what the changes say, and ordinary text is never refused', (choices) => {
    const { document, changes } = randomCase(choices, 'plain');
    fc.pre(areApart(changes));
    const made = editsOf(document, changes);
    if ('refusal' in made) {
      // Only a part of a text may stand where it cannot be pointed at.
      if (!changes.some(({ kind }) => kind === 'substitute')) throw new Error(`${made.refusal}\n${shown(document, changes)}`);
      return;
    }
    const proven = provenEdits(document, changes);
    if ('refusal' in proven) throw new Error(`${proven.refusal}\n${shown(document, changes, applyEdits(document.text, made.edits))}`);
    expect(proven.edits).toEqual(made.edits);
    const own = changes.filter(({ kind }) => kind !== 'addDocument');
    expect(equalValues(held(proven.after), applyChanges(held(document), own) ?? null)).toBe(true);
  });

  law('never throw, and hold for every rendering of a template', (choices) => {
    const { document, changes } = randomCase(choices, 'wild');
    const proven = provenEdits(document, changes);
    if ('refusal' in proven) {
      expect(proven.refusal).toMatch(/^\S.*[^.]$/);
      return;
    }
    if (!document.hasTemplates || changes.some(({ kind }) => kind === 'addDocument')) return;
    for (let i = 0; i < 4; i++) {
      const chosen = new Map<number, boolean>();
      const choose = (action: number): boolean => {
        if (!chosen.has(action)) chosen.set(action, choices.chance(50));
        return chosen.get(action) ?? false;
      };
      const before = YamlDocument.parse(render(document.text, choose));
      const old = dataOf(Field.root(before));
      if (before.isBroken || old === undefined) continue;
      const after = YamlDocument.parse(render(proven.after.text, choose));
      const wanted = applyChanges(old, changes);
      if (after.isBroken || wanted === undefined || !equalValues(held(after), wanted))
        throw new Error(`rendered: ${before.text}\n\nafterwards:${after.text}\n${shown(document, changes, proven.after.text)}`);
    }
  });

  law(
    'can be lifted out of a text that holds the document',
    (choices) => {
      const { document, changes } = randomCase(choices, 'plain');
      // A literal around does not keep blank lines that come to stand at its end.
      fc.pre(!/\n[ \t\r]*\n/.test(document.text));
      fc.pre(/^\S/.test(document.text) && !document.text.startsWith('\uFEFF'));
      const newline = document.text.includes('\r\n') ? '\r\n' : '\n';
      const lines = document.text.split(newline).map((line) => (line === '' ? '' : `    ${line}`));
      const outer = YamlDocument.parse(
        ['data:', '  a: 1', '  inner: |', ...lines, ...(lines.at(-1) === '' ? [] : ['']), 'b: 2 # two'].join(newline),
      );
      const path = ['data', 'inner'];
      const holder = Field.root(outer).get(...path);
      const placement = placementOf(holder);
      fc.pre(placement !== undefined && holder.text !== undefined);
      if (placement === undefined || holder.text === undefined) return;
      const inner = YamlDocument.parse(holder.text, { document: outer, path, start: 0, placement });
      fc.pre(!inner.isBroken && equalValues(held(inner), held(document)));
      const moved = changes.map((change) => within(change, inner));
      const made = provenEdits(inner, moved);
      if ('refusal' in made) return;
      const after = outer.withText(
        applyEdits(
          outer.text,
          made.edits.map((edit) => inner.liftEdit(edit)),
        ),
      );
      const doubt = doubtOfOuter(inner, made.edits);
      // The break of the last line belongs to the text around, which may have to keep it.
      if (doubt !== undefined) throw new Error(`${doubt}\n${shown(outer, changes, after.text)}`);
    },
    0.5,
  );
});

function randomCase(choices: Choices, nature: Nature): { document: YamlDocument; changes: Change[] } {
  const document = YamlDocument.parse(randomYaml(choices, nature));
  fc.pre(!document.isBroken);
  const fields = fieldsOf(document);
  const count = choices.chance(50) ? 1 : 1 + choices.below(5);
  return { document, changes: Array.from({ length: count }, () => randomChange(choices, document, fields)) };
}

function held(document: YamlDocument): Value {
  const value = dataOf(Field.root(document));
  return value === undefined ? 'nothing' : value;
}

/** The same change of the same place in another document. */
function within(change: Change, document: YamlDocument): Change {
  const root = Field.root(document);
  if (change.kind === 'addDocument') return { ...change, after: root };
  if (change.kind === 'createFile') return { ...change, beside: root };
  return { ...change, field: root.get(...change.field.path) };
}

function shown(document: YamlDocument, changes: readonly Change[], after?: string): string {
  const lines = changes.map((change) =>
    JSON.stringify({ ...change, field: 'field' in change ? change.field.pathText : undefined, after: undefined }),
  );
  return [document.text, ...lines, ...(after === undefined ? [] : ['becomes', after])].join('\n');
}
