import { expect, test } from 'vitest';
import type { Engine } from '../../server/src/engine/engine.ts';
import { fixesOf } from '../../server/src/engine/repair.ts';
import type { Report } from '../../server/src/engine/report.ts';
import type { CataloguedRule, Fix } from '../../server/src/rule/rule.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { type Change, remove, set, substitute } from '../../server/src/yaml/change.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';
import { someRule } from '../harness/some-rule.ts';

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
const bad: CataloguedRule = someRule({
  id: 'bad',
  check: {
    *container({ field, pod }) {
      for (const at of [...field.get('args').items, field.get('image'), ...field.get('env').items.map((one) => one.get('value'))]) {
        const start = at.text?.indexOf('bad') ?? -1;
        const mend = (title: string, ...changes: readonly Change[]): Fix => ({ title, safety: 'safe', changes });
        const fixes = [mend('Set', set(at, 'good')), mend('Remove', remove(at)), mend('Write', substitute(at, start, start + 3, 'fine'))];
        if (0 <= start) yield { at, within: { start, end: start + 3 }, message: `Bad in ${pod.label}`, fixes };
      }
    },
  },
});

const REPLICAS = '{op: add, path: /spec/replicas, value: 2}';
const inArguments = (word: string | undefined): string =>
  json('web', REPLICAS, `{op: add, path: /spec/template/spec/containers/0/args, value: [--good${word === undefined ? '' : `, ${word}`}]}`);
const inOperation = (image: string): string =>
  json('web', REPLICAS, `{op: replace, path: /spec/template/spec/containers/0/image, value: ${image}}`);
const inVariable = (entry: string): string =>
  `${DRAWING}patches:\n- patch: |-\n    ${spec('web', `containers: [{name: web, env: [{name: A${entry}}]}]`).trim().replaceAll('\n', '\n    ')}\n`;

test.each<[string, string, string, Readonly<Record<string, string>>]>([
  [
    'a word of a list of an operation',
    inArguments('--bad'),
    'bad',
    { Set: inArguments('good'), Remove: inArguments(undefined), Write: inArguments('--fine') },
  ],
  [
    'the value of an operation, which is nothing without it',
    inOperation('bad-one'),
    'bad',
    {
      Set: inOperation('good'),
      Remove: json('web', REPLICAS),
      Write: inOperation('fine-one'),
    },
  ],
  [
    'a value that is called so without being one of an operation',
    inVariable(', value: a bad one'),
    'bad',
    { Set: inVariable(', value: good'), Remove: inVariable(''), Write: inVariable(', value: a fine one') },
  ],
  ['a part of an image', `${DRAWING}images: [{name: registry.example/web, newTag: really-bad}]\n`, 'really-bad', {}],
])('a patch brings %s', (_, kustomization, underlined, fixed) => {
  const engine = engineWith(files(deployment('web'), { 'dev/kustomization.yaml': kustomization }), [bad]);
  expect(found(engine, 'bad')).toEqual([`dev/kustomization.yaml: ${underlined} of Deployment "web"; So it is in workspace/dev`]);
  const uri = uriOf('dev/kustomization.yaml');
  const { proven, refused } = fixesOf(engine, uri, engine.report(uri).reports[0] as Report);
  expect(refused).toEqual([]);
  expect(Object.fromEntries(proven.map(({ title, edits }) => [title, applyEdits(kustomization, edits)]))).toEqual(fixed);
});

test('what names its object is the same of an object that an overlay calls otherwise', () => {
  const base = deployment('web').replace('registry.example/web:1.0.0', 'bad');
  const overlay = `${DRAWING}namePrefix: dev-\nreplicas: [{name: web, count: 2}]\n`;
  expect(found(engineWith(files(base, { 'dev/kustomization.yaml': overlay }), [bad]), 'bad')).toEqual([
    'base/all.yaml: bad of Deployment "web"',
  ]);
  const list = `apiVersion: v1\nkind: List\nitems:\n- ${base.replace(/^(?=.)/gm, '  ').trim()}\n`;
  expect(found(engineWith(files(list, { 'dev/kustomization.yaml': overlay }), [bad]), 'bad')).toEqual([
    'base/all.yaml: bad of Deployment "web"',
  ]);
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
