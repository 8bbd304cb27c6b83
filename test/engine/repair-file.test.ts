import { describe, expect, test } from 'vitest';
import { fixFile, fixTitles, fixTogether } from '../../server/src/engine/repair.ts';
import type { CataloguedRule, Fix } from '../../server/src/rule/rule.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { createFile, remove, set } from '../../server/src/yaml/change.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';
import { bad, configMap, engineFor, FILE, NAMESPACE, reportsOf, review, SECRET, safe, steps, turns, URI } from '../harness/entry-rules.ts';

describe('many fixes become one', () => {
  const GOOD = [turns('a', 'bad', 'good'), turns('b', 'bad', 'good')];
  test.each<[string, readonly CataloguedRule[], boolean, readonly string[], { text: string; mended: number } | undefined]>([
    [
      'all that hold together',
      GOOD,
      false,
      ['a: bad', 'b: bad', 'a2: bad'],
      { text: configMap('a: good', 'b: good', 'a2: good'), mended: 3 },
    ],
    [
      'without those that do not hold',
      [turns('a', 'bad', 'good'), turns('b', 'bad', 'bad')],
      false,
      ['a: bad', 'b: bad', 'a2: bad'],
      {
        text: configMap('a: good', 'b: bad', 'a2: good'),
        mended: 2,
      },
    ],
    [
      'one of two that contradict each other',
      [turns('a', 'bad', 'one'), turns('a', 'bad', 'two')].map((rule, i) => ({ ...rule, id: `r${i}` })),
      false,
      ['a: bad'],
      {
        text: configMap('a: one'),
        mended: 1,
      },
    ],
    [
      'no fix to review unless it is wanted',
      [turns('a', 'bad', 'good', review), turns('b', 'bad', 'good')],
      false,
      ['a: bad', 'b: bad'],
      {
        text: configMap('a: bad', 'b: good'),
        mended: 1,
      },
    ],
    [
      'else with it',
      [turns('a', 'bad', 'good', review), turns('b', 'bad', 'good')],
      true,
      ['a: bad', 'b: bad'],
      {
        text: configMap('a: good', 'b: good'),
        mended: 2,
      },
    ],
    [
      'the safe one where there are two',
      [bad('a', 'bad', (at) => [review(remove(at)), safe(set(at, 'good'))])],
      true,
      ['a: bad', 'b: x'],
      {
        text: configMap('a: good', 'b: x'),
        mended: 1,
      },
    ],
    ['nothing where nothing holds', [turns('a', 'bad', 'bad'), turns('b', 'bad', 'bad')], true, ['a: bad', 'b: bad'], undefined],
    ['nothing where nothing can be done', [bad('a', 'bad')], true, ['a: bad'], undefined],
  ])('%s', (_, rules, unsafe, data, expected) => {
    const engine = engineFor(configMap(...data), ...rules);
    const repair = fixTogether(engine, URI, reportsOf(engine), unsafe);
    expect(repair && { text: repair.text, mended: repair.mended }).toEqual(expected);
    if (repair !== undefined) expect(applyEdits(configMap(...data), repair.edits)).toBe(repair.text);
  });

  test('a file that two of them make is made once, and never as two say', () => {
    const making = (letter: string, name: string) =>
      bad(letter, 'bad', (at) => [
        review(remove(at), createFile(at, 'new file.yaml', { kind: 'Secret', apiVersion: 'v1', metadata: { name } })),
      ]);
    const made = (...names: readonly [string, string]) => {
      const engine = engineFor(configMap('a: bad', 'b: bad', 'c: x'), making('a', names[0]), making('b', names[1]));
      const repair = fixTogether(engine, URI, reportsOf(engine), true);
      return { files: repair?.files.map(({ uri }) => uri), mended: repair?.mended };
    };
    expect(made('s', 's')).toEqual({ files: [uriOf('new%20file.yaml')], mended: 2 });
    expect(made('s', 't')).toEqual({ files: [uriOf('new%20file.yaml')], mended: 1 });
  });
});

describe('a file is mended until nothing is left to mend', () => {
  const turning = [turns('a', 'bad', 'better', review), turns('a', 'better', 'good')];
  test('what a fix uncovers is mended in turn, as one edit', () => {
    const text = `${configMap('a: bad', 'c: x', 'a2: better')}---\n${configMap('a: good')}`;
    const engine = engineFor(text, ...turning);
    const { edits, files, text: after, mended } = fixFile(engine, URI, true);
    expect(after).toBe(`${configMap('a: good', 'c: x', 'a2: good')}---\n${configMap('a: good')}`);
    expect({ mended, files, edits: edits.length }).toEqual({ mended: 3, files: [], edits: 1 });
    expect(applyEdits(text, edits)).toBe(after);
    expect(engine.text(URI)).toBe(text);
    expect(reportsOf(engine)).toHaveLength(2);
  });

  test('of one round the edits stay apart', () => {
    const engine = engineFor(configMap('a: better', 'c: x', 'a2: better'), ...turning);
    expect(fixFile(engine, URI, false).edits).toHaveLength(2);
  });

  test('only what is safe, and what is wanted', () => {
    const text = configMap('a: bad', 'a2: better', 'a3: better');
    expect(fixFile(engineFor(text, ...turning), URI, false)).toMatchObject({
      text: configMap('a: bad', 'a2: good', 'a3: good'),
      mended: 2,
    });
    expect(fixFile(engineFor(text, ...turning), URI, true, ({ rule }) => rule === 'a-bad').text).toBe(
      configMap('a: better', 'a2: better', 'a3: better'),
    );
  });

  test('it ends where rules disagree for ever, and where there is nothing to do', () => {
    const engine = engineFor(configMap('a: bad'), turns('a', 'bad', 'good'), turns('a', 'good', 'bad', review));
    expect([configMap('a: bad'), configMap('a: good')]).toContain(fixFile(engine, URI, true).text);
    expect(fixFile(engineFor(configMap('b: x'), ...turning), URI, true)).toEqual({
      edits: [],
      files: [],
      text: configMap('b: x'),
      mended: 0,
    });
    expect(fixFile(engineFor('', ...turning), uriOf('other.yaml'), true)).toEqual({ edits: [], files: [], text: '', mended: 0 });
  });

  test('what it makes and changes beside is forgotten again', () => {
    const account = (step: string): string =>
      `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: shop, labels: {step: ${step}}}\n`;
    const files = { [FILE]: configMap('a: bad'), 'account.yaml': account('one'), 'namespace.yaml': NAMESPACE };
    const makes = bad('a', 'bad', (at) => [review(remove(at), createFile(at, 'new.yaml', SECRET))]);
    const rules = [makes, steps('one', 'two'), steps('two', 'three')];
    for (const [file, changed] of [
      [FILE, { 'new.yaml': 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: b\n' }],
      ['namespace.yaml', { 'account.yaml': account('three') }],
    ] as const) {
      const engine = engineWith(files, rules);
      const before = engine.report(uriOf(file));
      const repair = fixFile(engine, uriOf(file), true);
      expect(Object.fromEntries(repair.files.map(({ uri, text }) => [uri, text]))).toEqual(
        Object.fromEntries(Object.entries(changed).map(([name, text]) => [uriOf(name), text])),
      );
      expect(Object.fromEntries(engine.uris.map((each) => [each, engine.text(each)]))).toEqual(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [uriOf(name), text])),
      );
      expect(engine.report(uriOf(file))).toEqual(before);
    }
  });
});

describe('titles of many findings', () => {
  const titles = (data: readonly string[], rules: readonly CataloguedRule[], safeties?: readonly Fix['safety'][]) => {
    const engine = engineFor(configMap(...data), ...rules);
    return [...fixTitles(engine, URI, reportsOf(engine), safeties)].map(([{ path }, fixes]) => [path, ...fixes.map(({ title }) => title)]);
  };
  const both = bad('a', 'bad', (at) => [review(remove(at)), safe(set(at, 'good'))]);

  test('are those of the fixes that hold, the safe one first', () => {
    expect(titles(['a: bad', 'b: bad', 'c: bad'], [both, turns('b', 'bad', 'bad'), turns('c', 'bad', 'good', review)])).toEqual([
      ['data.a', 'Mend', 'Change'],
      ['data.c', 'Change'],
    ]);
    expect(titles(['a: bad'], [both], ['safe'])).toEqual([['data.a', 'Mend']]);
  });

  test('a safe one brings nothing new, another may', () => {
    const worse = bad('a', 'worse');
    expect(titles(['a: bad'], [turns('a', 'bad', 'worse'), worse])).toEqual([]);
    expect(titles(['a: bad'], [turns('a', 'bad', 'worse', review), worse])).toEqual([['data.a', 'Change']]);
    expect(titles(['a: bad', 'b: bad'], [turns('a', 'bad', 'worse'), turns('b', 'bad', 'bad'), worse])).toEqual([]);
  });

  test('are those of what silences, too', () => {
    const engine = engineWith({ [FILE]: `# kubewright: ignore until 2020-01-01 -- soon\n${configMap('a: bad')}` });
    const fixes = [...fixTitles(engine, URI, reportsOf(engine), ['needs-review'])].flatMap(([{ rule }, own]) =>
      rule === 'suppression-expired' ? own : [],
    );
    expect(fixes).toMatchObject([{ title: 'Remove what silences', safety: 'needs-review' }]);
    expect([...fixTitles(engine, URI, reportsOf(engine), ['safe']).keys()].filter(({ rule }) => rule === 'suppression-expired')).toEqual(
      [],
    );
  });

  test('are those of fixes that hold alone, though not together', () => {
    const rules = [turns('a', 'bad', 'one'), turns('a', 'bad', 'two')].map((rule, i) => ({ ...rule, id: `r${i}` }));
    expect(titles(['a: bad'], rules)).toEqual([
      ['data.a', 'Mend'],
      ['data.a', 'Mend'],
    ]);
  });
});
