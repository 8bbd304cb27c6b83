import { expect, test } from 'vitest';
import type { Engine } from '../../server/src/engine/engine.ts';
import { fixesOf } from '../../server/src/engine/repair.ts';
import { type CataloguedRule, defineRule, type Fix } from '../../server/src/rule/rule.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { remove } from '../../server/src/yaml/change.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const deployment = (name: string, spec = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:${spec === '' ? '' : `\n      ${spec}`}
      containers:
        - name: web
          image: registry.example/web:1.0.0
`;

const DRAWING = 'resources: [../base]\n';

/** A base of one file, and overlays of it. */
const files = (base: string, overlays: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  'base/kustomization.yaml': 'resources: [all.yaml]\n',
  'base/all.yaml': base,
  ...overlays,
});

/** By file, what a rule underlines in it and what else it names. */
function found(engine: Engine, rule: string): readonly string[] {
  return [...engine.uris].sort().flatMap((uri) =>
    engine.report(uri).reports.flatMap(({ rule: own, span, related, resource }) => {
      const place = `${uri.slice(uriOf('').length)}: ${engine.text(uri)?.slice(span.start, span.end)} of ${resource}`;
      return own === rule ? [[place, ...related.map(({ message }) => message)].join('; ')] : [];
    }),
  );
}

const json = (name: string, ...operations: readonly string[]): string =>
  `${DRAWING}patches:\n- target: {kind: Deployment, name: ${name}}\n  patch: |-\n${operations.map((operation) => `    - ${operation}\n`).join('')}`;

const spec = (name: string, text: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec:\n  template:\n    spec:\n      ${text}\n`;

const patching = (patch = 'patch.yaml'): string => `${DRAWING}patches: [{path: ${patch}}]\n`;

const LIST = `apiVersion: v1\nkind: List\nitems:\n${[deployment('api'), deployment('web', 'hostPID: true')].map((item) => `- ${item.replace(/^(?=.)/gm, '  ').trim()}\n`).join('')}`;
const HOST_PID = 'op: replace, path: /spec/template/spec/hostPID, value';

/** Finds a word in arguments, variables and images, and takes variables away. */
const bad: CataloguedRule = {
  ...defineRule({
    id: 'bad',
    summary: '',
    why: '',
    severity: 'low',
    preset: 'recommended',
    references: [],
    examples: { bad: '', good: '' },
    check: {
      *container({ field }) {
        for (const at of [...field.get('args').items, field.get('image'), ...field.get('env').items.map((one) => one.get('value'))]) {
          const start = at.text?.indexOf('bad') ?? -1;
          const fixes: readonly Fix[] = [{ title: 'Remove it', safety: 'safe', changes: [remove(at)] }];
          if (0 <= start) yield { at, within: { start, end: start + 3 }, message: 'Bad', fixes };
        }
      },
    },
  }),
  category: 'test',
};

test.each<[string, string, string, string | undefined]>([
  [
    'a word of an operation, which goes without its value',
    json(
      'web',
      '{op: test, path: /kind, value: Deployment}',
      '{op: add, path: /spec/template/spec/containers/0/args, value: [--good, --bad]}',
    ),
    'bad',
    json('web', '{op: test, path: /kind, value: Deployment}', '{op: add, path: /spec/template/spec/containers/0/args, value: [--good]}'),
  ],
  [
    'a value that is called so without being one of an operation',
    `${DRAWING}patches:\n- patch: |-\n    ${spec('web', 'containers: [{name: web, env: [{name: A, value: a bad one}]}]').trim().replaceAll('\n', '\n    ')}\n`,
    'bad',
    `${DRAWING}patches:\n- patch: |-\n    ${spec('web', 'containers: [{name: web, env: [{name: A}]}]').trim().replaceAll('\n', '\n    ')}\n`,
  ],
  ['a part of what it is a part of', `${DRAWING}images: [{name: registry.example/web, newTag: really-bad}]\n`, 'really-bad', undefined],
])('a patch brings %s', (_, kustomization, underlined, fixed) => {
  const engine = engineWith(files(deployment('web'), { 'dev/kustomization.yaml': kustomization }), [bad]);
  expect(found(engine, 'bad')).toEqual([`dev/kustomization.yaml: ${underlined} of Deployment "web"; So it is in workspace/dev`]);
  const uri = uriOf('dev/kustomization.yaml');
  const [report] = engine.report(uri).reports;
  const [fix] = report === undefined ? [] : fixesOf(engine, uri, report).proven;
  if (fixed !== undefined) expect(fix && applyEdits(kustomization, fix.edits)).toBe(fixed);
});

test.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
  [
    'another object of the file has it still',
    files(`${deployment('api', 'hostPID: true')}---\n${deployment('web', 'hostPID: true')}`, {
      'dev/kustomization.yaml': json('web', `{${HOST_PID}: false}`),
    }),
    'host-pid',
    ['base/all.yaml: true of Deployment "api"'],
  ],
  ['an item of a list is put right', files(LIST, { 'dev/kustomization.yaml': json('web', `{${HOST_PID}: false}`) }), 'host-pid', []],
  [
    'an item of a list stays as it is, whatever else is patched',
    files(LIST, { 'dev/kustomization.yaml': json('web', '{op: add, path: /spec/replicas, value: 2}') }),
    'host-pid',
    ['base/all.yaml: true of Deployment "web"'],
  ],
  [
    'another name is no other finding',
    files(deployment('web', 'hostPID: true'), { 'dev/kustomization.yaml': `${DRAWING}namePrefix: dev-\n` }),
    'host-pid',
    ['base/all.yaml: true of Deployment "web"'],
  ],
  [
    'a patch says the same once more',
    files(deployment('web', 'hostPID: true'), { 'dev/kustomization.yaml': json('web', `{${HOST_PID}: true}`) }),
    'host-pid',
    ['base/all.yaml: true of Deployment "web"'],
  ],
  [
    'a patch that is read by itself tells of it itself',
    files(deployment('web'), { 'dev/kustomization.yaml': patching(), 'dev/patch.yaml': spec('web', 'hostPID: true') }),
    'host-pid',
    ['dev/patch.yaml: true of Deployment "web"'],
  ],
  [
    'the overlays are named in one order, whichever came first',
    files(deployment('web'), {
      'prod/kustomization.yaml': `${DRAWING}patches: [{path: ../operations.yaml, target: {kind: Deployment}}]\n`,
      'dev/kustomization.yaml': `${DRAWING}patches: [{path: ../operations.yaml, target: {kind: Deployment}}]\n`,
      'operations.yaml': '- {op: add, path: /spec/template/spec/hostPID, value: true}\n',
    }),
    'host-pid',
    ['operations.yaml: true of Deployment "web"; So it is in workspace/dev; So it is in workspace/prod'],
  ],
  [
    'what stands inside a text that a patch brings has no place of its own',
    files('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n', {
      'dev/kustomization.yaml': `${DRAWING}patches:\n- target: {kind: ConfigMap}\n  patch: |-\n    - op: add\n      path: /data\n      value:\n        pod.yaml: |\n          ${deployment('web', 'hostPID: true').trim().replaceAll('\n', '\n          ')}\n`,
    }),
    'host-pid',
    [],
  ],
  [
    'a key is underlined where the key is wrong',
    files(deployment('web'), {
      'dev/kustomization.yaml': json('web', '{op: add, path: /spec/template/spec/containers/0/privileged, value: true}'),
    }),
    'security-field-unknown',
    ['dev/kustomization.yaml: value of Deployment "web"; So it is in workspace/dev'],
  ],
])('%s', (_, texts, rule, expected) => {
  expect(found(engineWith(texts), rule)).toEqual(expected);
  expect(found(engineWith(Object.fromEntries(Object.entries(texts).reverse())), rule)).toEqual(expected);
});
