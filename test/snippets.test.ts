// biome-ignore-all lint/suspicious/noTemplateCurlyInString: A snippet writes its stops so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandSnippet, readSnippets, tabStops } from './harness/snippets.ts';

const snippets = readSnippets(new URL('../snippets/kubewright.code-snippets', import.meta.url));

describe('the grammar of snippets', () => {
  it.each([
    ['a bare stop is empty', 'a$1b${2}c$0', 'abc'],
    ['a placeholder shows its default', '${1:web}-$1', 'web-web'],
    ['a stop before its placeholder shows the default as well', '$1-${1:web}', 'web-web'],
    ['the first default of a number counts', '${1:web} ${1:shop}', 'web web'],
    ['placeholders nest', '${1:a ${2:b ${3:c}} d} $2', 'a b c d b c'],
    ['a placeholder may quote another stop', '${1:web} ${2:$1-account}', 'web web-account'],
    ['a choice shows its first text', '${1|Always,Never|} $1', 'Always Always'],
    ['a choice may hold commas and bars', '${1|a\\, b,c\\|d|}', 'a, b'],
    ['a variable without a value shows its default', '${TM_FILENAME:file ${1:name}}', 'file name'],
    ['a variable without either shows its name', '$TM_FILENAME', 'TM_FILENAME'],
    ['an escaped dollar, brace and backslash are text', '\\$1 ${1:a\\}b} \\\\', '$1 a}b \\'],
    ['other backslashes and braces are text', '\\n {} $ }', '\\n {} $ }'],
  ])('%s', (_, body, text) => {
    expect(expandSnippet(body)).toBe(text);
  });

  it('puts what is typed at every stop of the number, also inside other defaults', () => {
    const body = '${1:web} ${2:${1}-account} ${3|a,b|} ${TM_FILENAME:file}';
    expect(expandSnippet(body, { stops: { 1: 'x', 3: 'b' }, variables: { TM_FILENAME: 'f.yaml' } })).toBe('x x-account b f.yaml');
  });

  it('refuses what it cannot expand', () => {
    expect(() => expandSnippet('${1/a/b/}')).toThrow('not supported');
    expect(() => expandSnippet('${1:a$2}${2:$1}')).toThrow('stands in its own default');
    expect(() => expandSnippet('${1:a')).toThrow('a brace is missing');
    expect(() => expandSnippet('${1|a,b')).toThrow('a brace is missing');
  });

  it('lists the stops in the order of the tabulator key', () => {
    expect(tabStops('$0 ${2|a,b|} ${1:web}-$2')).toEqual([
      { index: 1, text: 'web', choices: [] },
      { index: 2, text: 'a', choices: ['a', 'b'] },
      { index: 0, text: '', choices: [] },
    ]);
  });

  it('gives back any text whose special characters are escaped', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = text.replace(/[$}\\]/g, '\\$&');
        expect(expandSnippet(escaped)).toBe(text);
        expect(expandSnippet(`\${1:${escaped}}$1`)).toBe(text + text);
      }),
    );
  });
});

describe('all snippets', () => {
  it('are offered in YAML, with a description and several prefixes, one of them ours', () => {
    for (const { name, scope, description, prefixes } of snippets) {
      expect(scope, name).toBe('yaml');
      expect(description, name).toMatch(/^[A-Z].*\.$/);
      expect(prefixes.length, name).toBeGreaterThan(1);
      expect(prefixes[0], name).toMatch(/^kw-[a-z-]+$/);
    }
  });

  it('share no prefix', () => {
    const prefixes = snippets.flatMap((snippet) => snippet.prefixes);
    expect(prefixes).toEqual([...new Set(prefixes)]);
  });
});

describe.each(snippets)('$name', ({ body }) => {
  it('leaves the cursor after its last line', () => {
    expect(body).toMatch(/[^\n]\n\$0$/);
  });

  it('numbers its stops from 1 and gives each a default', () => {
    const stops = tabStops(body);
    expect(stops.map((stop) => stop.index)).toEqual([...stops.keys()].map((key) => (key + 1) % stops.length));
    for (const stop of stops) if (stop.index > 0) expect(stop.text, `stop ${stop.index}`).not.toBe('');
  });
});
