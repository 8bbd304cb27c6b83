import { describe, expect, test } from 'vitest';
import { type Expression, initializersIn, isReadable, partsOf, readExpression } from '../../server/src/languages/cel.ts';

const read = (text: string): Expression[] => {
  const expression = readExpression(text);
  return isReadable(expression) ? [...partsOf(expression)] : [];
};

/** Names of fields and calls, and texts, each as it stands at its span. */
const seen = (text: string): string[] =>
  read(text).flatMap((part) =>
    part.kind === 'field' || part.kind === 'text' || part.kind === 'call' ? text.slice(part.span.start, part.span.end) : [],
  );

describe('an expression has its parts where they stand', () => {
  test.each([
    ['object.spec.hostNetwork', ['object.spec.hostNetwork', 'object.spec']],
    ['object.?spec', ['object.?spec']],
    ['has(a.b) ? a.b : "c"', ['has(a.b)', 'a.b', 'a.b', '"c"']],
    ['a.all(x, x.y)', ['a.all(x, x.y)', 'x.y']],
    ['{"a": b.c}["a"]', ['"a"', 'b.c', '"a"']],
    ['[a.b, 1][0] in c.d', ['a.b', 'c.d']],
    ['!(-a.b < 2u)', ['a.b']],
  ])('%s', (text, parts) => {
    expect(seen(text)).toEqual(parts);
  });
});

describe('what is no CEL is told of where it stands', () => {
  test.each([
    ['object.spec..x', '.'],
    ['a && ', ''],
    ['"abc', '"abc'],
    ['a.b(', ''],
    ['Object{a: 1}', '{'],
  ])('%s', (text, at) => {
    const unreadable = readExpression(text);
    expect(isReadable(unreadable)).toBe(false);
    expect(text.slice(unreadable.span.start, unreadable.span.end)).toBe(at);
  });

  test('deep nesting is bad input like any other', () => {
    expect(isReadable(readExpression(`${'('.repeat(50_000)}a${')'.repeat(50_000)}`))).toBe(false);
    expect(isReadable(readExpression(`a${'.b'.repeat(50_000)}`))).toBe(false);
  });
});

describe('objects that are constructed tell their literals', () => {
  test.each([
    ['Object{spec: Object.spec{hostNetwork: true}}', ['spec hostNetwork true']],
    ['Object.spec.containers{name: c.name, securityContext: A.securityContext{runAsUser: 0}}', ['securityContext runAsUser 0']],
    ['[JSONPatch{op: "add", path: "/a/b", value: true}]', ['JSONPatch op add', 'JSONPatch path /a/b', 'JSONPatch value true']],
    ['A{b: c ? d : true}', []],
    ['// A{b: true}\nA{b: "c{d: true}"}', ['A b c{d: true}']],
    ['}}A{b: 1}', ['A b 1']],
  ])('%s', (text, found) => {
    expect(initializersIn(text).map(({ type, name, value }) => `${type} ${name} ${value}`)).toEqual(found);
  });

  test('long texts take no longer than they are long', () => {
    for (const text of ['a '.repeat(100_000), 'a.'.repeat(100_000), '{'.repeat(100_000), `"${'\\'.repeat(100_000)}`]) initializersIn(text);
  });
});
