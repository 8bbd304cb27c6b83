import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Engine } from '../../server/src/engine/engine.ts';
import { fixesOf } from '../../server/src/engine/repair.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { readConfigFile } from '../../server/src/settings/config-file.ts';
import { DEFAULT_SETTINGS, mergeSettings, type Settings } from '../../server/src/settings/settings.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { Choices, randomYaml } from '../harness/random-yaml.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `FUZZ_CASES=20000` looks longer, `FUZZ_SEED=5` where it looked before, `FUZZ_FOLDER` into manifests of your own. */
const CASES = Number(process.env.FUZZ_CASES ?? 40);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
const FOLDER = process.env.FUZZ_FOLDER;

/** More than this would take the time of many ordinary ones. */
const LONGEST = 20_000;

/** Manifests to begin with: those of the sample, the examples of the rules, and the folder's. */
const SEEDS: readonly string[] = [
  ...textsIn(join(ROOT, 'sample')),
  ...allRules.flatMap(({ examples }) => [examples.bad, examples.good]),
  ...(FOLDER === undefined ? [] : textsIn(FOLDER)),
];

const NAMES = ['a.yaml', 'b.yaml', 'kustomization.yaml', '.gitlab-ci.yml', 'chart/values.yaml', '.github/workflows/a.yml'];
const PIECES = [
  '\n',
  '  ',
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '|',
  '&a ',
  '*a',
  '<<: *a',
  '{{ x }}',
  '{{',
  '\t',
  '\r',
  '---\n',
  '\0',
];

afterAll(() => console.log(`Fuzzed with FUZZ_SEED=${SEED}, ${CASES} cases each.`));

test('mutated manifests, typed piece by piece: no rule fails, and all is found as by a fresh look', () => {
  for (let i = 0; i < CASES; i++) {
    const choices = new Choices(SEED + i);
    const settings = randomSettings(choices);
    const engine = strict(settings, `seed ${SEED + i}`);
    const texts = new Map<string, string>();
    for (let step = 0; step < 4; step++) {
      const uri = `file:///w/${choices.of(NAMES)}`;
      const text = mutated(choices, choices.chance(50) ? (texts.get(uri) ?? start(choices)) : start(choices));
      texts.set(uri, text);
      engine.update(uri, text);
      if (choices.chance(50)) engine.takeChanged();
    }
    const fresh = strict(settings, `seed ${SEED + i}`);
    for (const [uri, text] of [...texts].reverse()) fresh.update(uri, text);
    for (const uri of texts.keys()) expect(engine.report(uri), `seed ${SEED + i}: ${uri}`).toEqual(fresh.report(uri));
  }
}, 600_000);

test('an edit changes no more than it says, and what it mends is gone', () => {
  for (let i = 0; i < CASES; i++) {
    const choices = new Choices(SEED + i);
    const engine = strict({ ...DEFAULT_SETTINGS, preset: 'all' }, `seed ${SEED + i}`);
    const uri = 'file:///w/a.yaml';
    const text = mutated(choices, start(choices));
    engine.update(uri, text);
    const { reports } = engine.report(uri);
    if (reports.length === 0) continue;
    const report = choices.of(reports);
    for (const { edits, files, title } of fixesOf(engine, uri, report).proven) {
      const after = applyEdits(text, edits);
      // What silences is itself a comment, and may be what is to go.
      if (report.key.kind !== 'suppression')
        expect(
          comments(text).filter((comment) => !after.includes(comment)),
          `seed ${SEED + i}: ${title}`,
        ).toEqual([]);
      engine.update(uri, after);
      for (const file of files) engine.update(file.uri, file.text);
      const count = (found: typeof reports): number =>
        found.filter(({ rule, message }) => rule === report.rule && message === report.message).length;
      expect(count(engine.report(uri).reports), `seed ${SEED + i}: ${title}`).toBeLessThan(count(reports));
      for (const file of files) engine.remove(file.uri);
      engine.update(uri, text);
    }
  }
}, 600_000);

test('random configuration is read or complained of', () => {
  for (let i = 0; i < CASES; i++) {
    const choices = new Choices(SEED + i);
    const known =
      'preset: all\nrules: {host-network: off}\nkubernetesVersion: "1.30"\nexclude: ["a/**"]\noptions:\n  image-registry-not-allowed: {allow: [a]}\n';
    const text = choices.chance(50) ? mutated(choices, known) : randomYaml(choices, 'wild');
    const { settings, problems } = readConfigFile(text, allRules);
    for (const { message } of problems) expect(message).not.toBe('');
    strict(mergeSettings({}, settings), `seed ${SEED + i}`).update('file:///w/a.yaml', start(choices));
  }
}, 600_000);

/** An engine in which no rule may fail. */
function strict(settings: Settings, where: string): Engine {
  return new Engine(allRules, settings, (rule, error) => {
    throw new Error(`${rule} failed with ${where}`, { cause: error });
  });
}

function randomSettings(choices: Choices): Settings {
  return { ...DEFAULT_SETTINGS, preset: choices.of(['recommended', 'strict', 'all'] as const) };
}

function start(choices: Choices): string {
  return choices.chance(10) ? randomYaml(choices, 'wild') : choices.of(SEEDS);
}

/** Letters that go, come and move, lines and whole values that stand where they should not. */
function mutated(choices: Choices, text: string): string {
  let result = text;
  for (let n = choices.below(4); 0 <= n; n--) {
    const at = choices.below(result.length + 1);
    const end = Math.min(result.length, at + choices.below(choices.chance(80) ? 6 : 200));
    const lines = result.split('\n');
    const line = choices.below(lines.length);
    switch (choices.below(5)) {
      case 0:
        result = result.slice(0, at) + choices.of(PIECES) + result.slice(at);
        break;
      case 1:
        result = result.slice(0, at) + result.slice(end);
        break;
      case 2:
        result = lines.toSpliced(line, 0, lines[choices.below(lines.length)] ?? '').join('\n');
        break;
      case 3:
        result = lines.toSpliced(line, 1).join('\n');
        break;
      default:
        result = lines
          .with(
            line,
            (lines[line] ?? '').replace(/:.*/, () => `: ${choices.of(['', '[]', '{}', '5', 'null', '{{ x }}', '"x"', '[{}]'])}`),
          )
          .join('\n');
    }
  }
  return result;
}

/** Lines that are comments as a whole; those of text blocks are kept, too. */
const comments = (text: string): string[] => text.split('\n').flatMap((line) => (/^\s*#/.test(line) ? [line.trim()] : []));

function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .filter((text) => text.length < LONGEST);
}
