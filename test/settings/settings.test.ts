import { describe, expect, test } from 'vitest';
import { readConfigFile } from '../../server/src/settings/config-file.ts';
import { closest } from '../../server/src/settings/did-you-mean.ts';
import { type KnownRule, readSettings } from '../../server/src/settings/read-settings.ts';
import { DEFAULT_SETTINGS, mergeSettings, SETTINGS, type Setting } from '../../server/src/settings/settings.ts';

const RULES: readonly KnownRule[] = [
  { id: 'host-network' },
  { id: 'host-pid' },
  {
    id: 'image-tag-mutable',
    options: {
      tags: { kind: 'texts', byDefault: ['latest'], text: 'Tags that move.' },
      most: { kind: 'number', byDefault: 5, text: 'So many.' },
      strictly: { kind: 'boolean', byDefault: false, text: 'Whether.' },
      word: { kind: 'text', byDefault: '', text: 'Which.' },
    },
  },
];

test('the defaults of the table, as they are written, mean the defaults', () => {
  const written = (isWanted: (setting: Setting) => boolean) =>
    Object.fromEntries(Object.entries(SETTINGS).flatMap(([name, setting]) => (isWanted(setting) ? [[name, setting.byDefault]] : [])));
  const editor = readSettings(
    written(({ isForFiles }) => !isForFiles),
    RULES,
  );
  const file = readSettings(
    written(({ isForEditors }) => !isForEditors),
    RULES,
    'file',
  );
  expect({ ...editor.settings, ...file.settings }).toEqual(DEFAULT_SETTINGS);
  expect([...editor.complaints, ...file.complaints]).toEqual([]);
});

describe('settings of an editor', () => {
  const complaintsOf = (raw: unknown) => readSettings(raw, RULES).complaints.map(({ path, message }) => [path.join('.'), message]);

  test('are understood', () => {
    const raw = { preset: 'strict', rules: { 'host-pid': 'off' }, kubernetesVersion: '1.30', exclude: ['a/**'], trace: { server: 'off' } };
    expect(readSettings(raw, RULES)).toEqual({
      settings: { preset: 'strict', rules: { 'host-pid': 'off' }, kubernetesVersion: 30, exclude: ['a/**'] },
      complaints: [],
    });
  });

  test.each([
    [{ exlcude: [] }, [['exlcude', 'There is no setting "exlcude"; did you mean "exclude"?']]],
    [{ enable: 'yes' }, [['enable', '"enable" is true or false']]],
    [{ preset: 'Strict' }, [['preset', '"preset" is one of recommended, strict, all; did you mean "strict"?']]],
    [{ preset: 5 }, [['preset', '"preset" is one of recommended, strict, all']]],
    [{ kubernetesVersion: 1.3 }, [['kubernetesVersion', '"kubernetesVersion" is a minor version of Kubernetes, such as "1.36"']]],
    [{ exclude: 'a' }, [['exclude', '"exclude" is a list of globs']]],
    [{ exclude: ['a', 1] }, [['exclude.1', '"exclude" is a list of globs']]],
    [{ rules: [] }, [['rules', '"rules" gives rules one of critical, high, medium, low, off']]],
    [{ rules: { 'host-netwrk': 'off' } }, [['rules.host-netwrk', 'There is no rule "host-netwrk"; did you mean "host-network"?']]],
    [
      { rules: { 'host-pid': 'hihg' } },
      [['rules.host-pid', '"host-pid" is one of critical, high, medium, low, off; did you mean "high"?']],
    ],
    [{ rules: { constructor: 'off' } }, [['rules.constructor', 'There is no rule "constructor"']]],
    [{ options: [] }, [['options', '"options" gives rules what they let you decide, by name']]],
    [{ options: { 'host-pod': {} } }, [['options.host-pod', 'There is no rule "host-pod"; did you mean "host-pid"?']]],
    [{ options: { 'host-pid': {} } }, [['options.host-pid', '"host-pid" is a rule without options']]],
    [
      { options: { 'image-tag-mutable': 5 } },
      [['options.image-tag-mutable', '"image-tag-mutable" has the options tags, most, strictly, word']],
    ],
    [
      { options: { 'image-tag-mutable': { tag: [] } } },
      [['options.image-tag-mutable.tag', '"image-tag-mutable" has no option "tag"; did you mean "tags"?']],
    ],
    [{ options: { 'image-tag-mutable': { tags: 'a' } } }, [['options.image-tag-mutable.tags', '"tags" is a list of texts']]],
    [{ options: { 'image-tag-mutable': { tags: [1] } } }, [['options.image-tag-mutable.tags', '"tags" is a list of texts']]],
    [{ options: { 'image-tag-mutable': { most: '5' } } }, [['options.image-tag-mutable.most', '"most" is a number']]],
    [{ options: { 'image-tag-mutable': { strictly: 1 } } }, [['options.image-tag-mutable.strictly', '"strictly" is true or false']]],
    [{ options: { 'image-tag-mutable': { word: [] } } }, [['options.image-tag-mutable.word', '"word" is a text']]],
    [
      { options: { 'image-tag-mutable': { constructor: 1 } } },
      [['options.image-tag-mutable.constructor', '"image-tag-mutable" has no option "constructor"']],
    ],
    ['nonsense', [['', 'Settings are names with values']]],
    [null, []],
    [undefined, []],
  ])('%j', (raw, complaints) => {
    expect(complaintsOf(raw)).toEqual(complaints);
  });

  test('what is wrong leaves the rest as it is', () => {
    expect(readSettings({ preset: 'x', exclude: ['a', 1], rules: { 'host-pid': 'x', 'host-network': 'low' } }, RULES).settings).toEqual({
      exclude: ['a'],
      rules: { 'host-network': 'low' },
    });
  });
});

describe('a config file', () => {
  const placesOf = (text: string) =>
    readConfigFile(text, RULES).problems.map(({ message, span }) => [text.slice(span.start, span.end), message]);

  test('is read as people write it: 1.30 is a version and off is a word', () => {
    const text = 'kubernetesVersion: 1.30\npreset: all\nrules:\n  host-pid: off\n  "host-network": low\nexclude:\n- vendor\n';
    expect(readConfigFile(text, RULES)).toEqual({
      settings: { kubernetesVersion: 30, preset: 'all', rules: { 'host-pid': 'off', 'host-network': 'low' }, exclude: ['vendor'] },
      problems: [],
      ended: [],
    });
  });

  test('has options as each is wanted: a text as it is written, a number and a truth as what they are', () => {
    const text = 'options:\n  image-tag-mutable:\n    tags: [1.30, on]\n    most: 7\n    strictly: true\n    word: off\n';
    expect(readConfigFile(text, RULES)).toEqual({
      settings: { options: { 'image-tag-mutable': { tags: ['1.30', 'on'], most: 7, strictly: true, word: 'off' } } },
      problems: [],
      ended: [],
    });
  });

  test.each(['', '# nothing yet\n', '---\n', '\uFEFF', '{}'])('%j says nothing', (text) => {
    expect(readConfigFile(text, RULES)).toEqual({ settings: {}, problems: [], ended: [] });
  });

  test('tells of mistakes at their place', () => {
    expect(placesOf('presett: all\n')).toEqual([['presett', 'There is no setting "presett"; did you mean "preset"?']]);
    expect(placesOf('enable: false\n')).toEqual([['enable', '"enable" is a setting of editors alone']]);
    expect(placesOf('rules:\n  host-pod: off\n')).toEqual([['host-pod', 'There is no rule "host-pod"; did you mean "host-pid"?']]);
    expect(placesOf('rules:\n  host-pid: error\n')).toEqual([['error', '"host-pid" is one of critical, high, medium, low, off']]);
    expect(placesOf('options: {image-tag-mutable: {tagz: [a]}}\n')).toEqual([
      ['tagz', '"image-tag-mutable" has no option "tagz"; did you mean "tags"?'],
    ]);
    expect(placesOf('options: {image-tag-mutable: {most: many}}\n')).toEqual([['many', '"most" is a number']]);
    expect(placesOf('options: {host-pid: {a: b}}\n')).toEqual([['host-pid', '"host-pid" is a rule without options']]);
    expect(placesOf('exclude: [a, {b: c}]\n')).toEqual([['b', '"exclude" is a list of globs']]);
    expect(placesOf('preset: strict\npreset: all\n')).toEqual([['preset', '"preset" stands twice; the last one counts']]);
    expect(placesOf('preset: strict\n---\npreset: all\n')).toEqual([['---', 'Only the first document of this file is read']]);
    expect(placesOf('- preset\n').map(([, message]) => message)).toEqual(['Settings are names with values']);
  });

  test('that is no good YAML is read as far as it can be', () => {
    const { settings, problems } = readConfigFile('preset: strict\nrules: {host-pid: off\nexclude: [a]\n', RULES);
    expect(settings.preset).toBe('strict');
    expect(problems.length).toBeGreaterThan(0);
  });

  test('may hold aliases of aliases', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const text = `a0: &a0 [x]\n${lines.join('\n')}\nexclude: *a30\nrules: {host-pid: *a30}\n`;
    expect(readConfigFile(text, RULES).problems.length).toBeGreaterThan(30);
  });
});

test('later layers win option by option', () => {
  const [earlier, later] = [{ options: { a: { x: 1, y: 2 }, b: { z: 3 } } }, { options: { a: { y: 5 } } }];
  expect(mergeSettings(earlier, later).options).toEqual({ a: { x: 1, y: 5 }, b: { z: 3 } });
});

test('later layers win, rule by rule, and what any excludes is excluded', () => {
  expect(
    mergeSettings({ preset: 'all', rules: { a: 'off', b: 'low' }, exclude: ['x'] }, { rules: { b: 'high' }, exclude: ['y', 'x'] }),
  ).toEqual({
    ...DEFAULT_SETTINGS,
    preset: 'all',
    rules: { a: 'off', b: 'high' },
    exclude: ['x', 'y'],
  });
});

test('a word is guessed only when it is close', () => {
  expect(closest('strickt', ['strict', 'all'])).toBe('strict');
  expect(closest('nothing', ['strict', 'all'])).toBeUndefined();
  expect(closest('all', ['al', 'all'])).toBeUndefined();
  expect(closest('network', ['host-network', 'host-pid'])).toBe('host-network');
});
