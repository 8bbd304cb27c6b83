import { expect, test } from 'vitest';
import { Engine } from '../../server/src/engine/engine.ts';
import { silencingsOf } from '../../server/src/engine/silence.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/settings.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { someRule } from '../harness/some-rule.ts';

const URI = 'file:///a.yaml';

/** Finds every value that says `bad`, in the middle of a text as well. */
const bad = someRule({
  id: 'bad-word',
  check: {
    *resource({ field }) {
      for (const [, at] of field.get('data').entries) {
        const start = at.written?.indexOf('bad') ?? -1;
        if (0 <= start) yield { at, within: { start, end: start + 3 }, message: 'Bad' };
      }
    },
  },
});

function silenced(text: string): string | undefined {
  const engine = new Engine([bad], DEFAULT_SETTINGS);
  engine.update(URI, text);
  const { reports } = engine.report(URI);
  expect(reports.length).toBeGreaterThan(0);
  const silencings = silencingsOf(engine, URI, reports);
  for (const { edits } of silencings) {
    engine.update(URI, applyEdits(text, edits));
    expect(engine.report(URI).reports).toEqual([]);
  }
  const line = silencings.find(({ place }) => place === 'line');
  return line && applyEdits(text, line.edits);
}

const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';

test('a comment stands above the line, indented alike', () => {
  expect(silenced(`${HEAD}data:\n  a: bad\n`)).toMatch(/data:\n {2}# kubewright: ignore bad-word -- .+\n {2}a: bad\n$/);
});

test('a comment never stands inside a text', () => {
  expect(silenced(`${HEAD}data:\n  a: |\n    good\n    bad\n`)).toMatch(/\n {2}# kubewright: .+\n {2}a: \|\n {4}good\n {4}bad\n$/);
});

test('line breaks stay as they are, and so do other documents', () => {
  expect(silenced(`${HEAD}---\n${HEAD}data:\n  a: bad\n`.replaceAll('\n', '\r\n'))).not.toMatch(/[^\r]\n/);
});

test('JSON has no comments', () => {
  expect(silenced('{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"},\n"data": {"a": "bad"}}\n')).toBeUndefined();
});
