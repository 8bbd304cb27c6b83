import { expect, test } from 'vitest';
import { companionsAt } from '../../server/src/engine/companions.ts';
import type { CataloguedRule } from '../../server/src/rule/rule.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';
import { bad } from '../harness/entry-rules.ts';

const workload = (name: string, namespace: string, container: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}, version: "3"}}
    spec:
      containers:
        - name: ${name}
          image: ${name}:1
${container.replace(/^(?=.)/gm, '          ')}`;

const service = (name: string, namespace: string, port: number, target: number | string): string => `apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: ${namespace}}
spec: {selector: {app: ${name}}, ports: [{name: main, port: ${port}, targetPort: ${target}}]}
`;

/** What stands at the place of `name: NAME` in a file. */
function companions(files: Readonly<Record<string, string>>, file: string, mark: string) {
  const engine = engineWith(files);
  const text = files[file] ?? '';
  const at = text.indexOf(mark) + mark.length;
  return companionsAt(engine, uriOf(file), { start: at, end: at }).map(({ title, description, edits }) => ({
    title,
    description,
    added: edits.map((edit) => edit.text).join(''),
    text: applyEdits(text, edits),
  }));
}

const SHOP = {
  'api.yaml': workload('api', 'shop', 'env:\n  - {name: DB_HOST, value: db.data}\n  - {name: DB_PORT, value: "5432"}\n'),
  'api-service.yaml': service('api', 'shop', 80, 'http'),
  'web.yaml': workload('web', 'shop', 'args: ["--api=http://api/v1"]\n'),
  'job.yaml': workload('report', 'jobs', 'envFrom: [{configMapRef: {name: settings}}]\n'),
  'settings.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: jobs}\ndata: {API: "api.shop.svc.cluster.local:80"}\n',
  'db.yaml': workload('db', 'data', ''),
  'db-service.yaml': service('db', 'data', 5432, 5432),
  'ingress.yaml':
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: door, namespace: shop}\nspec: {rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: main}}}}]}}]}\n',
};

test('a policy for a workload lets in its callers and lets out to whom it calls', () => {
  const [companion, ...others] = companions(SHOP, 'api.yaml', 'metadata: {name: ap');
  expect(others).toEqual([]);
  expect(companion?.title).toBe('Add a policy that lets Deployment "api" talk only to whom it talks to');
  expect(companion?.description).toBe(
    'By what this workspace shows: from Deployment "report", Deployment "web", Ingress "door", to Deployment "db", and DNS',
  );
  expect(companion?.added.trim()).toBe(`---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: api
  namespace: shop
spec:
  podSelector:
    matchLabels:
      app: api
  policyTypes:
    - Ingress
    - Egress
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: jobs
          podSelector:
            matchLabels:
              app: report
        - podSelector:
            matchLabels:
              app: web
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: ingress-nginx
      ports:
        - protocol: TCP
          port: http
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: data
          podSelector:
            matchLabels:
              app: db
      ports:
        - protocol: TCP
          port: 5432
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53`);
});

test('what a policy cannot name is told', () => {
  const files = { ...SHOP, 'web.yaml': workload('web', 'shop', 'args: ["--api=http://api/v1", "--pay=https://pay.example/"]\n') };
  expect(companions(files, 'web.yaml', 'metadata: {name: we')[0]?.description).toContain('no policy can name it: pay.example');
});

test('nothing is offered where nothing is seen, where it is there, and elsewhere in the text', () => {
  expect(companions({ 'api.yaml': SHOP['api.yaml'] }, 'api.yaml', 'metadata: {name: ap')).toEqual([]);
  expect(companions(SHOP, 'api.yaml', 'image: ap')).toEqual([]);
  const policy = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: api, namespace: shop}\nspec: {podSelector: {}}\n';
  expect(companions({ ...SHOP, 'policy.yaml': policy }, 'api.yaml', 'metadata: {name: ap')).toEqual([]);
});

const policyWith = (spec: string): Readonly<Record<string, string>> => ({
  'policy.yaml': `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: out, namespace: shop}\nspec:\n  podSelector: {}\n${spec}`,
});

test('a policy that lets no names be looked up may let them', () => {
  const [companion] = companions(policyWith('  policyTypes: [Egress] # all\n'), 'policy.yaml', 'kind: Network');
  expect(companion?.title).toBe('Allow DNS');
  expect(companion?.text).toContain('policyTypes: [Egress] # all\n  egress:\n');
  expect(companions(policyWith('  egress: [{ports: [{port: 443}]}]\n'), 'policy.yaml', 'kind: Network')).toHaveLength(1);
  expect(companions(policyWith('  egress: [{ports: [{port: 53, protocol: UDP}]}]\n'), 'policy.yaml', 'kind: Network')).toEqual([]);
  expect(companions(policyWith('  egress: [{to: []}]\n'), 'policy.yaml', 'kind: Network')).toEqual([]);
  expect(companions(policyWith('  policyTypes: [Ingress]\n'), 'policy.yaml', 'kind: Network')).toEqual([]);
});

test('it is offered though it brings findings of its own, for a person reviews it', () => {
  const rule: CataloguedRule = {
    ...bad('policy', 'any'),
    check: {
      *'networking.k8s.io/NetworkPolicy'({ field }) {
        yield { at: field.get('kind'), message: 'A policy' };
      },
    },
  };
  const engine = engineWith(SHOP, [rule]);
  const at = SHOP['api.yaml'].indexOf('name: api') + 'name: '.length;
  expect(companionsAt(engine, uriOf('api.yaml'), { start: at, end: at })).toHaveLength(1);
});
