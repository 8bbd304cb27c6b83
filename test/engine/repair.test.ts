import { describe, expect, test } from 'vitest';
import type { Engine } from '../../server/src/engine/engine.ts';
import { fixesOf, fixFile, fixTitles, fixTogether, namedFixes } from '../../server/src/engine/repair.ts';
import { type CataloguedRule, defineRule, type Fix } from '../../server/src/rule/rule.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { addDocument, type Change, createFile, remove, set, type Value } from '../../server/src/yaml/change.ts';
import type { Field } from '../../server/src/yaml/field.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const FILE = 'test.yaml';
const URI = uriOf(FILE);

const configMap = (...data: readonly string[]): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n${data.map((line) => `  ${line}\n`).join('')}`;

type Fixes = (at: Field, data: Field) => readonly Fix[];

/** Finds each entry of a config map whose key begins with the letter and whose value is the bad one. */
const bad = (letter: string, value: string, fixes: Fixes = () => []): CataloguedRule => ({
  ...defineRule({
    id: `${letter}-${value}`,
    summary: '',
    why: '',
    severity: 'low',
    preset: 'recommended',
    references: [],
    examples: { bad: '', good: '' },
    check: {
      *'core/ConfigMap'({ field }) {
        const data = field.get('data');
        for (const [key, at] of data.entries)
          if (key.startsWith(letter) && at.text === value) yield { at, message: `It is ${value}`, fixes: fixes(at, data) };
      },
    },
  }),
  category: 'test',
});

const safe = (...changes: Change[]): Fix => ({ title: 'Mend', safety: 'safe', changes });
const review = (...changes: Change[]): Fix => ({ title: 'Change', safety: 'needs-review', changes });

/** A rule whose only fix writes another value. */
const turns = (letter: string, from: string, to: string, make = safe): CataloguedRule => bad(letter, from, (at) => [make(set(at, to))]);

const engineFor = (text: string, ...rules: readonly CataloguedRule[]): Engine => engineWith({ [FILE]: text }, rules);

const reportsOf = (engine: Engine) => engine.report(URI).reports;

/** What all fixes of a text come to: the text after each that holds, and why the others do not. */
function outcomes(text: string, ...rules: readonly CataloguedRule[]): readonly string[] {
  const engine = engineFor(text, ...rules);
  return reportsOf(engine).flatMap((report) => {
    const { proven, refused } = fixesOf(engine, URI, report);
    return [...proven.map(({ edits }) => applyEdits(text, edits)), ...refused.map(({ refusal }) => refusal)];
  });
}

const SECRET: Value = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'b' } };

describe('a fix holds only where it does what it says', () => {
  const text = configMap('a: bad');
  test.each<[string, string, Fixes, readonly string[]]>([
    ['the finding must go', text, (at) => [safe(set(at.parent?.get('c') ?? at, 'x'))], ['a-bad would still be found']],
    ['something must change', text, () => [safe()], ['there is nothing to change']],
    ['a safe fix brings nothing new', text, (at) => [safe(set(at, 'worse'))], ['it would bring a new finding: a-worse It is worse']],
    [
      'nor more of what there is',
      configMap('a: worse', 'a2: bad'),
      (at) => [safe(set(at, 'worse'))],
      ['it would bring a new finding: a-worse It is worse'],
    ],
    ['another may', text, (at) => [review(set(at, 'worse'))], [configMap('a: worse')]],
    [
      'a safe fix changes no other file',
      text,
      (at) => [safe(remove(at), createFile(at, 'b.yaml', SECRET))],
      ['it changes other files too'],
    ],
    ['a new file has a mapping', text, (at) => [review(createFile(at, 'b.yaml', 'x'))], ['the new file would not be read as it should']],
    ['it takes the place of none', text, (at) => [review(createFile(at, FILE, SECRET))], [`there is already a file ${FILE}`]],
    ...['../b.yaml', '/b.yaml', '..\\b.yaml', 'C:b.yaml'].map((name): [string, string, Fixes, readonly string[]] => [
      `it stands beside the other, not at ${name}`,
      text,
      (at) => [review(createFile(at, name, SECRET))],
      ['a new file stands in the same folder'],
    ]),
    [
      'one of two findings may go alone',
      configMap('a: bad', 'a2: bad'),
      (at) => [safe(set(at, 'good'))],
      [configMap('a: good', 'a2: bad'), configMap('a: bad', 'a2: good')],
    ],
    [
      'in the second document, too',
      `${configMap('b: fine')}---\n${text}`,
      (at) => [safe(set(at, 'good'))],
      [`${configMap('b: fine')}---\n${configMap('a: good')}`],
    ],
    [
      'a new document is an edit',
      text,
      (at) => [review(remove(at), addDocument(at, SECRET))],
      ['apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {}\n---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: b\n'],
    ],
  ])('%s', (_, before, fixes, expected) => expect(outcomes(before, bad('a', 'bad', fixes), bad('a', 'worse'))).toEqual(expected));
});

test('an embedded manifest is mended where it stands, as long as the text around it stays what it is', () => {
  const inner = `${configMap('x: |', '  apiVersion: v1', '  kind: ConfigMap', '  metadata: {name: b}', '  data: {a: bad}')}---\n${configMap('a: bad')}`;
  expect(outcomes(inner, turns('a', 'bad', 'good'))).toEqual([
    inner.replace('{a: bad}', '{a: good}'),
    inner.replace('  a: bad', '  a: good'),
  ]);
});

test('fixes are proven as far as they are wanted', () => {
  const engine = engineFor(
    configMap('a: bad'),
    bad('a', 'bad', (at) => [safe(set(at, 'good')), review(remove(at))]),
  );
  const [report] = reportsOf(engine);
  if (report === undefined) throw new Error('nothing found');
  const titles = (...safeties: Fix['safety'][]) => fixesOf(engine, URI, report, safeties).proven.map(({ title }) => title);
  expect(titles('safe')).toEqual(['Mend']);
  expect(titles('needs-review')).toEqual(['Change']);
  expect(fixesOf(engine, URI, report).proven.map(({ title, safety }) => [title, safety])).toEqual([
    ['Mend', 'safe'],
    ['Change', 'needs-review'],
  ]);
  expect(namedFixes(engine, URI, report).map(({ title }) => title)).toEqual(['Mend', 'Change']);
  expect(namedFixes(engine, uriOf('other.yaml'), report)).toEqual([]);
});

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

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';

/** Finds at a namespace that a service account in it has a label, and wants another there. */
const steps = (from: string, to: string): CataloguedRule => ({
  ...bad(from, from),
  check: {},
  across: {
    *'core/Namespace'(located, index) {
      for (const account of index.inNamespace('core/ServiceAccount', located.fact.name ?? '')) {
        if (account.fact.labels.known.step !== from) continue;
        const label = { located: account, path: ['metadata', 'labels', 'step'] };
        const changes = (_: Field, find: (place: typeof label) => Field | undefined): Change[] =>
          [find(label)].flatMap((field) => (field ? [set(field, to)] : []));
        yield {
          at: { located, path: ['metadata', 'name'] },
          message: `It is ${from}`,
          fixes: [{ title: 'Step', safety: 'needs-review', changes }],
        };
      }
    },
  },
});

test('a fix across files may change another document of the same file', () => {
  const text = `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: shop, labels: {step: one}}\n---\n${NAMESPACE}`;
  expect(outcomes(text, steps('one', 'two'))).toEqual([text.replace('one', 'two')]);
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
