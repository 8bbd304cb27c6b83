import { describe, expect, test } from 'vitest';
import { becomes, type Files, value } from './made.ts';
import { COPIED, REPLACED, UNCERTAIN, UNREPLACED } from './replacement-rows.ts';

const [, GADGET = ''] = COPIED.split('---\n');

const filesWith = (replacement: string): Files => ({
  'kustomization.yaml': `resources: [all.yaml]\nreplacements: [${replacement}]\n`,
  'all.yaml': COPIED,
});

/** What becomes of the Gadget, which may have got another name. */
const replaced = (source: string, targets: string): unknown =>
  Object.entries(becomes(filesWith(`{source: ${source}, targets: ${targets}}`))).find(([name]) => name.startsWith('Gadget'))?.[1];

const WORD = '{kind: Widget, fieldPath: spec.word}';

describe('what kubectl makes of it', () => {
  test.each(REPLACED)('%s in %s', (source, target, changes) => {
    const { spec, ...others } = value(GADGET) as { readonly spec: object };
    expect(replaced(source, `[${target}]`)).toEqual({ ...others, spec: { ...spec, ...(value(changes) as object) } });
  });

  test.each(['{select: {kind: Gadget}}', '{select: {kind: Gadget}, fieldPaths: []}'])(
    'without a path the name is replaced: %s',
    (target) => {
      expect(replaced(WORD, `[${target}]`)).toEqual(value(GADGET.replace('name: to', 'name: w')));
    },
  );

  test.each(['to', 'eu-to'])('an object is meant by its name from before and by that of now: %s', (name) => {
    const files = filesWith(`{source: ${WORD}, targets: [{select: {kind: Gadget, name: ${name}}, fieldPaths: [spec.text]}]}`);
    const overlay = {
      'kustomization.yaml': files['kustomization.yaml']?.replace('all.yaml', 'base') ?? '',
      'base/kustomization.yaml': 'resources: [all.yaml]\nnamePrefix: eu-\n',
      'base/all.yaml': COPIED,
    };
    expect(becomes(overlay)['Gadget eu-to']).toEqual(value(GADGET.replace('name: to', 'name: eu-to').replace('text: a', 'text: w')));
  });

  test.each(UNREPLACED)('%s is for others', (target) => {
    expect(replaced(WORD, `[${target}]`)).toBe('as it was');
  });
});

describe('nothing is certain', () => {
  test.each(UNCERTAIN)('%s in %s', (source, target) => {
    expect(replaced(source, `[${target}]`)).toBe('uncertain');
  });

  test.each(['{{ .Values.targets }}', '', '[{{ .Values.target }}, {select: {kind: Other}}]'])('of targets such as %j', (targets) => {
    expect(replaced(WORD, targets)).toBe('uncertain');
  });
});

describe('what an entry may stand in', () => {
  const entry = `{source: ${WORD}, targets: [{select: {kind: Gadget}, fieldPaths: [spec.text]}]}`;
  const after = value(GADGET.replace('text: a', 'text: w'));

  test.each([
    ['a file', entry],
    ['a file with a list', `[${entry}]`],
    ['a file with several documents', `{source: ${WORD}, targets: []}\n---\n${entry}`],
  ])('%s', (_, text) => {
    expect(becomes({ ...filesWith('{path: replacement.yaml}'), 'replacement.yaml': text })['Gadget to']).toEqual(after);
  });

  test('without the file nothing is certain', () => {
    expect(becomes(filesWith('{path: replacement.yaml}'))['Gadget to']).toBe('uncertain');
  });
});
