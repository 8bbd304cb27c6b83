import { expect, test } from 'vitest';
import { activate, severityIn } from '../../server/src/engine/activate.ts';
import { parseMinor } from '../../server/src/kube/version.ts';
import type { CataloguedRule, Rule } from '../../server/src/rule/rule.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/settings/settings.ts';
import { someRule } from '../harness/some-rule.ts';

const rule = (more: Partial<Rule> = {}): CataloguedRule =>
  someRule({
    id: 'bad',
    severity: 'medium',
    preset: 'strict',
    ...more,
  });

const minor = (text: string): number => parseMinor(text) ?? Number.NaN;

const between = { kubernetes: { from: minor('1.25'), to: minor('1.29') } };
const at = (version: string): Partial<Settings> => ({ preset: 'all', kubernetesVersion: minor(version) });

test.each<[string, Partial<Rule>, Partial<Settings>, string | undefined]>([
  ['in its own set', {}, { preset: 'strict' }, 'medium'],
  ['in a larger one', {}, { preset: 'all' }, 'medium'],
  ['in a smaller one', {}, { preset: 'recommended' }, undefined],
  ['in a smaller one, but named', {}, { preset: 'recommended', rules: { bad: 'low' } }, 'low'],
  ['with another severity', {}, { preset: 'strict', rules: { bad: 'critical' } }, 'critical'],
  ['when off', {}, { preset: 'all', rules: { bad: 'off' } }, undefined],
  ['when another is off', {}, { preset: 'all', rules: { other: 'off' } }, 'medium'],
  ['when nothing is on', {}, { preset: 'all', rules: { bad: 'high' }, enable: false }, undefined],
  ['before its first release', between, at('1.24'), undefined],
  ['in its first release', between, at('1.25'), 'medium'],
  ['in its last release', between, at('1.29'), 'medium'],
  ['after its last release', between, at('1.30'), undefined],
  ['after its last release, though named', between, { ...at('1.30'), rules: { bad: 'high' } }, undefined],
])('a rule %s', (_, more, settings, severity) => {
  const { rules } = activate([rule(more)], { ...DEFAULT_SETTINGS, ...settings });
  expect(rules.get('bad')?.severity).toBe(severity);
});

test('a finding may be more or less grave than its rule, unless the user has said how grave that is', () => {
  const severity = (settings: Partial<Settings>, finding: object) => {
    const active = activate([rule()], { ...DEFAULT_SETTINGS, preset: 'all', ...settings }).rules.get('bad');
    return active && severityIn(active, finding);
  };
  expect(severity({}, { severity: 'low' })).toBe('low');
  expect(severity({}, {})).toBe('medium');
  expect(severity({ rules: { bad: 'high' } }, { severity: 'low' })).toBe('high');
});

const POD = 'apiVersion: v1\nkind: Pod\n';
const CUSTOM = 'apiVersion: example.com/v1\nkind: Widget\nspec:\n  inner:\n    kind: Thing\n';
const DEFINITION = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {names: {kind: Widget}}\n';
const PIPELINE = 'apply:\n  script:\n    - |\n      kubectl apply -f - <<EOF\n      kind: Pod\n      EOF\n';

test.each<[string, readonly string[], string, string, boolean]>([
  ['a kind that the rule names', ['example.com/Widget'], CUSTOM, 'a.yaml', true],
  ['a kind that nobody asks for', ['pod'], CUSTOM, 'a.yaml', false],
  ['any kind, for a rule about all', ['resource'], CUSTOM, 'a.yaml', true],
  ['any kind, for a rule about documents', ['document'], CUSTOM, 'a.yaml', true],
  ['a definition of a kind, for a rule about all', ['resource'], DEFINITION, 'a.yaml', false],
  ['a definition of a kind, for a rule about that', ['apiextensions.k8s.io/CustomResourceDefinition'], DEFINITION, 'a.yaml', true],
  ['a kind of which facts are taken, without any rule', [], POD, 'a.yaml', true],
  ['a kind that holds others', [], 'apiVersion: v1\nkind: PodList\n', 'a.yaml', true],
  ['a kind in quotes', ['example.com/Widget'], CUSTOM.replace('Widget', '"Widget"'), 'a.yaml', true],
  ['a kind in JSON', ['example.com/Widget'], '{"apiVersion": "example.com/v1", "kind": "Widget"}', 'a.json', true],
  ['another kind in JSON', ['example.com/Widget'], '{"apiVersion": "example.com/v1", "kind": "Gadget"}', 'a.json', false],
  ['a kind in a list', ['example.com/Widget'], `- ${CUSTOM.replace(/\n(?=.)/g, '\n  ')}`, 'a.yaml', true],
  ['a kind that a template decides', [], 'kind: {{ .Values.kind }}\n', 'a.yaml', true],
  ['a kind that a template in quotes decides', [], "kind: '{{ .Values.kind }}'\n", 'a.yaml', true],
  ['a kind that a template of another sort decides', [], 'kind: {% kind %}\n', 'a.yaml', true],
  ['a kind that is an open bracket', [], 'kind: {a: b}\n', 'a.yaml', false],
  ['no kind', ['resource'], 'a: b\n', 'a.yaml', false],
  ['no kind, of a kustomization', [], 'resources: []\n', 'base/kustomization.yaml', true],
  ['values, for a rule about them', ['values'], 'a: b\n', 'chart/values.yaml', true],
  ['values, for no rule about them', ['pod'], 'a: b\n', 'chart/values.yaml', false],
  ['a pipeline, for a rule about its jobs', ['job'], 'a: {script: b}\n', '.gitlab-ci.yml', true],
  ['a pipeline, for no rule about it', ['pod'], 'a: {script: b}\n', '.gitlab-ci.yml', false],
  ['a pipeline that applies an object', ['pod'], PIPELINE, '.gitlab-ci.yml', true],
  ['a workflow, for a rule about its steps', ['step'], 'jobs: {}\n', '.github/workflows/a.yaml', true],
])('%s: worth reading or not', (_, subjects, text, path, isWorth) => {
  const check = Object.fromEntries(subjects.map((subject) => [subject, () => []]));
  const { concerns } = activate([rule({ check })], { ...DEFAULT_SETTINGS, preset: 'all' });
  expect(concerns(text, `file:///w/${path}`)).toBe(isWorth);
});

test('for a rule across files the kinds that it begins with are read', () => {
  const { concerns, across } = activate([rule({ across: { 'example.com/Widget': () => [] } })], { ...DEFAULT_SETTINGS, preset: 'all' });
  expect(concerns(CUSTOM, 'file:///w/a.yaml')).toBe(true);
  expect([...across.keys()]).toEqual(['example.com/Widget']);
});

test('a rule is given what the user chose of its options, and the defaults of the rest', () => {
  const options = { most: { kind: 'number', byDefault: 3, text: '' }, least: { kind: 'number', byDefault: 1, text: '' } } as const;
  const { rules } = activate([rule({ options })], { ...DEFAULT_SETTINGS, preset: 'all', options: { bad: { most: 5 } } });
  expect(rules.get('bad')?.context.options).toEqual({ most: 5, least: 1 });
});
