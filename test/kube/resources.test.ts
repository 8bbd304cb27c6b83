import { describe, expect, test } from 'vitest';
import { factIn } from '../harness/index.ts';

const ALL = ['limits.cpu', 'limits.memory', 'limits.ephemeral-storage', 'requests.cpu', 'requests.memory'];

/** What the only container lacks; what is there of it but counts for nothing has a zero behind it. */
function lacking(container: string, pod = '', list = 'containers'): readonly string[] {
  const others = list === 'containers' ? '' : 'containers: [], ';
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {${pod}${others}${list}: [{name: a, image: a${container}}]}\n`;
  const [found] = factIn(text).workload?.lacking ?? [];
  return Object.entries(found?.resources ?? {}).map(([name, how]) => (how === 'zero' ? `${name} 0` : name));
}

const without = (...names: readonly string[]): readonly string[] => ALL.filter((name) => !names.includes(name));

describe('a container lacks', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['', '', ALL],
    [', resources: {}', '', ALL],
    [', resources: {limits: {cpu: 1}}', '', without('limits.cpu', 'requests.cpu')],
    [', resources: {limits: {memory: 1Gi}}', '', without('limits.memory', 'requests.memory')],
    [', resources: {limits: {ephemeral-storage: 1Gi}}', '', without('limits.ephemeral-storage')],
    [', resources: {requests: {cpu: 1}}', '', without('requests.cpu')],
    [', resources: {limits: {cpu: "{{ .Values.cpu }}"}}', '', without('limits.cpu', 'requests.cpu')],
    [', resources: "{{ .Values.resources }}"', '', []],
    ['', 'resources: {limits: {cpu: 1}}, ', without('limits.cpu', 'requests.cpu')],
    ['', 'resources: {requests: {memory: 1Gi}}, ', without('requests.memory')],
    ['', 'resources: "{{ .Values.resources }}", ', []],
    ['', '', ALL],
  ])('%s in a pod with "%s": %j', (container, pod, expected) => expect(lacking(container, pod)).toEqual(expected));

  test.each(['0', '"0"', '00', '0Gi', '"0.0"', '"0."', '0m', '"00Gi"'])('a limit of nothing, which is none: %s', (amount) => {
    expect(lacking(`, resources: {limits: {cpu: ${amount}}}`)).toContain('limits.cpu 0');
  });

  test.each(['1', '0.5', '10m', '"0.05"', '100m', 'x0', '0x1'])('no limit of something: %s', (amount) => {
    expect(lacking(`, resources: {limits: {cpu: ${amount}}}`)).not.toContain('limits.cpu 0');
  });

  test('a request of nothing is one', () => {
    expect(lacking(', resources: {requests: {cpu: 0}}')).toEqual(without('requests.cpu'));
  });

  test('nothing while it is debugged, as it can have none', () => {
    expect(lacking('', '', 'ephemeralContainers')).toEqual([]);
    expect(lacking('', '', 'initContainers')).toEqual(ALL);
  });
});

test.each([
  ['containers: [{name: a, image: a}]', true],
  ['containers: [], initContainers: [{name: a, image: a}]', false],
  ['containers: [], initContainers: [{name: a, image: a, restartPolicy: Always}]', true],
  ['containers: [], initContainers: [{name: a, image: a, restartPolicy: OnFailure}]', false],
])('with %s the container runs as long as the pod: %s', (spec, expected) => {
  const { workload } = factIn(`apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {${spec}}\n`);
  expect(workload?.lacking.map(({ runsOn }) => runsOn)).toEqual([expected]);
});

describe('a limit range gives', () => {
  const given = (limits: string) =>
    factIn(`apiVersion: v1\nkind: LimitRange\nmetadata: {name: a}\nspec: {limits: ${limits}}\n`).givenResources;

  test.each([
    ['[]', []],
    ['[{type: Container, default: {cpu: 1}}]', ['limits.cpu', 'requests.cpu']],
    ['[{type: Container, max: {memory: 1Gi}}]', ['limits.memory', 'requests.memory']],
    ['[{type: Container, defaultRequest: {cpu: 1}}]', ['requests.cpu']],
    ['[{type: Container, min: {memory: 1Gi}}]', ['requests.memory']],
    ['[{type: Container, default: {ephemeral-storage: 1Gi}}]', ['limits.ephemeral-storage']],
    ['[{type: Pod, max: {cpu: 1}}]', []],
    ['[{max: {cpu: 1}}]', []],
    ['[{type: Pod, max: {memory: 1}}, {type: Container, min: {cpu: 1}}]', ['requests.cpu']],
    ['[{type: "{{ .Values.type }}", max: {cpu: 1}}]', ['limits.cpu', 'requests.cpu']],
    ['"{{ .Values.limits }}"', ALL],
  ])('%s: %j', (limits, expected) => expect(given(limits)).toEqual(expected));
});

describe('a quota bounds what is computed with', () => {
  const bounds = (spec: string) => factIn(`apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: a}\nspec: ${spec}\n`).boundsCompute;

  test.each([
    ['{hard: {limits.cpu: 1, limits.memory: 1Gi, requests.cpu: 1, requests.memory: 1Gi}}', true],
    ['{hard: {pods: 5}}', false],
    ['{}', false],
    ['{hard: "{{ .Values.hard }}"}', undefined],
    ['{hard: {pods: 5, requests.cpu: "{{ .Values.cpu }}"}}', undefined],
    ['{hard: {limits.cpu: 1, requests.cpu: "{{ .Values.cpu }}"}}', true],
    ['\n  hard:\n    pods: 5\n    {{- toYaml .Values.hard | nindent 4 }}', undefined],
    ['{hard: {pods: 5}, scopes: []}', false],
    ['{hard: {pods: 5}, scopes: [BestEffort]}', undefined],
    ['{hard: {pods: 5}, scopeSelector: {matchExpressions: []}}', undefined],
  ])('%s: %s', (spec, expected) => expect(bounds(spec)).toBe(expected));
});
