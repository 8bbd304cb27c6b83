import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Engine } from '../../server/src/engine/engine.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/settings.ts';

const SETTINGS = { ...DEFAULT_SETTINGS, preset: 'all' } as const;

/** Pieces that speak of each other across files, so that an edit in one changes what is found in another. */
const DOCUMENTS = [
  'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n',
  'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: {pod-security.kubernetes.io/enforce: baseline}\n',
  'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny, namespace: shop}\nspec: {podSelector: {}, policyTypes: [Ingress, Egress]}\n',
  'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: shop}\nautomountServiceAccountToken: false\n',
  'apiVersion: v1\nkind: LimitRange\nmetadata: {name: limits, namespace: shop}\nspec: {limits: [{type: Container, default: {memory: 1Gi}}]}\n',
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n  serviceAccountName: web\n  hostNetwork: true\n  containers:\n    - name: web\n      image: web:latest\n',
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      # kubewright: ignore host-network\n      hostNetwork: true\n      containers: [{name: web, image: "web:1"}]\n',
  'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\npatches: [{path: b.yaml}, {path: c.yaml}]\n',
  'namespace: other\nnamePrefix: eu-\nresources: [../a.yaml, a.yaml, ../dev]\n',
  'resources: [a.yaml, b.yaml, ../b.yaml]\npatches: [{path: c.yaml, target: {kind: Pod}}]\n',
  'resources: [a.yaml, b.yaml]\nnamespace: shop\nimages: [{name: web, newTag: "2"}]\npatches:\n  - path: c.yaml\n  - target: {kind: Pod|Deployment}\n    patch: |-\n      - {op: add, path: /metadata/labels, value: {tier: front}}\n',
  'resources: [../dev]\nnamePrefix: x-\nreplicas: [{name: web, count: 3}]\npatchesJson6902: [{target: {version: v1, kind: Deployment, name: web}, path: a.yaml}]\n',
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec:\n  template:\n    spec:\n      containers: [{name: web, securityContext: {privileged: true}}]\n',
  '- {op: add, path: /spec/template/spec/hostPID, value: true}\n',
  'apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: Namespace, metadata: {name: other}}\n',
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: inner}\ndata:\n  pod.yaml: |\n    apiVersion: v1\n    kind: Pod\n    metadata: {name: inner}\n    spec: {hostPID: true, containers: [{name: a, image: a}]}\n',
  '{{- if .Values.on }}\napiVersion: v1\nkind: Pod\nmetadata: {name: {{ .Values.name }}}\nspec: {hostNetwork: true}\n{{- end }}\n',
  'services: {web: {image: web}}\n',
  '# kubewright: ignore-file image-tag-mutable\n',
];

/** What somebody may type, or paste. */
const INSERTIONS = [
  '\n',
  ' ',
  '---\n',
  '...\n',
  'a',
  ': ',
  '"',
  '#',
  '{',
  '}',
  '- ',
  '\t',
  '{{ x }}',
  'hostNetwork: true\n',
  '  ',
  '&a ',
  '*a',
  'shop',
  '\uFEFF',
  '🦊',
  '7',
  'x',
  '\r\n',
];

const FILES = [
  'a.yaml',
  'b.yaml',
  'c.yaml',
  'kustomization.yaml',
  'dev/a.yaml',
  'dev/kustomization.yaml',
  'prod/a.yaml',
  'prod/kustomization.yaml',
];
const NAMES = FILES.map((file) => `file:///w/${file}`);

const name = fc.constantFrom(...NAMES);
const manifest = fc.array(fc.constantFrom(...DOCUMENTS), { maxLength: 4 }).map((documents) => documents.join('---\n'));

type Step =
  | { readonly kind: 'write'; readonly uri: string; readonly text: string }
  | { readonly kind: 'remove'; readonly uri: string }
  | { readonly kind: 'edit'; readonly uri: string; readonly at: number; readonly length: number; readonly text: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('write' as const), uri: name, text: manifest }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), uri: name }) },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      uri: name,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(60) }),
      text: fc.oneof(fc.constantFrom(...INSERTIONS), fc.constantFrom(...DOCUMENTS), fc.constant('')),
    }),
  },
);

/** Overlays of one base, in which most edits change what becomes of it. */
const OVERLAYS: Readonly<Record<string, string>> = {
  'kustomization.yaml': 'resources: [a.yaml]\nnamespace: shop\n',
  'a.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, labels: {app: web}}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n        - name: web\n          image: web:1\n          args: [--port=80]\n',
  'dev/kustomization.yaml': 'resources: [..]\nimages: [{name: web, newTag: dev}]\npatches: [{path: ../c.yaml}]\n',
  'c.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: web, tty: true, stdin: true}]}}}\n',
  'prod/kustomization.yaml':
    'resources: [..]\npatches:\n  - target: {kind: Deployment, name: w.*, labelSelector: app=web}\n    path: a.yaml\n  - target: {kind: Deployment}\n    patch: |-\n      - {op: add, path: /spec/template/spec/nodeName, value: one}\n',
  'prod/a.yaml': '- {op: add, path: /spec/template/spec/schedulerName, value: fast}\n',
};

function perform(texts: Map<string, string>, engine: Engine, action: Step): void {
  const text = texts.get(action.uri);
  if (action.kind === 'remove') {
    texts.delete(action.uri);
    engine.remove(action.uri);
    return;
  }
  if (action.kind === 'edit' && text === undefined) return;
  const at = action.kind === 'edit' ? Math.floor(action.at * (text ?? '').length) : 0;
  const next = action.kind === 'write' ? action.text : `${text?.slice(0, at)}${action.text}${text?.slice(at + action.length)}`;
  texts.set(action.uri, next);
  engine.update(action.uri, next);
}

/** What a look at all files from scratch finds. The order in which files come must not matter. */
function fresh(texts: ReadonlyMap<string, string>): Engine {
  const engine = new Engine(allRules, SETTINGS);
  for (const uri of [...texts.keys()].sort().reverse()) engine.update(uri, texts.get(uri) ?? '');
  return engine;
}

/** What kustomizations make of the objects of a file, and where some of it was written. */
const composed = (engine: Engine, uri: string): string[] =>
  [...engine.seenFrom(uri)]
    .map(({ located: { bundle, number, fact, effective } }) => {
      const places = [['metadata', 'labels', 'app'], ['spec', 'template', 'spec', 'containers', 0, 'image'], []];
      return JSON.stringify([bundle.id, number, fact, effective?.text, places.map((path) => effective?.origin(path))]);
    })
    .sort();

test('after any edits the reports are those of a fresh look, and every change of them is told', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 25 }), fc.boolean(), (steps, hasOverlays) => {
      const engine = new Engine(allRules, SETTINGS);
      const texts = new Map<string, string>();
      for (const [file, text] of Object.entries(hasOverlays ? OVERLAYS : {}))
        perform(texts, engine, { kind: 'write', uri: `file:///w/${file}`, text });
      const seen = new Map<string, string>();
      for (const [action, isLookedAt] of steps) {
        perform(texts, engine, action);
        if (!isLookedAt) continue;
        for (const uri of engine.takeChanged()) seen.set(uri, JSON.stringify(engine.report(uri)));
      }
      for (const uri of engine.takeChanged()) seen.set(uri, JSON.stringify(engine.report(uri)));
      const expected = fresh(texts);
      for (const uri of NAMES) {
        const report = engine.report(uri);
        expect(report).toEqual(expected.report(uri));
        expect(composed(engine, uri)).toEqual(composed(expected, uri));
        // Whoever shows only what is told to have changed shows the truth.
        if (texts.has(uri)) expect(seen.get(uri)).toBe(JSON.stringify(report));
      }
    }),
    { numRuns: 60 },
  );
});
