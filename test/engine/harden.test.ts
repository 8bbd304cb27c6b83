import { describe, expect, test } from 'vitest';
import { harden, hardeningScopesAt } from '../../server/src/engine/harden.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const URI = uriOf('test.yaml');

const hardened = (text: string) => {
  const engine = engineWith({ 'test.yaml': text });
  const hardening = harden(engine, URI);
  if (hardening === undefined) throw new Error('nothing was hardened');
  expect(applyEdits(text, hardening.edits)).toBe(hardening.text);
  return hardening;
};

describe('hardening to the restricted level', () => {
  test('mends everything that can be known, and leaves comments', () => {
    const { text, left } = hardened(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: web # the shop
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
    spec:
      hostNetwork: true # for the old proxy
      containers:
      - name: web
        image: registry.example/web:1.4.2
        ports:
        - containerPort: 80
          hostPort: 80
        securityContext:
          privileged: true
          runAsUser: 0
          capabilities:
            add: [SYS_ADMIN, NET_BIND_SERVICE]
      - name: proxy
        image: registry.example/proxy:2.0.1
`);
    expect(left).toEqual([]);
    expect(text).toBe(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: web # the shop
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
    spec:
      # for the old proxy
      containers:
      - name: web
        image: registry.example/web:1.4.2
        ports:
        - containerPort: 80
        securityContext:
          privileged: false
          capabilities:
            add: [NET_BIND_SERVICE]
            drop: [ALL]
          allowPrivilegeEscalation: false
      - name: proxy
        image: registry.example/proxy:2.0.1
        securityContext:
          capabilities:
            drop: [ALL]
          allowPrivilegeEscalation: false
      securityContext:
        runAsNonRoot: true
        seccompProfile:
          type: RuntimeDefault
`);
  });

  test('tells what only the author can mend', () => {
    const { left } = hardened(`apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: a}]
  volumes: [{name: data, hostPath: {path: /srv}}]
`);
    expect(left.map(({ rule }) => rule)).toEqual(['host-path-volume']);
  });

  test('sets nothing that Windows refuses', () => {
    const { text } = hardened(`apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  os: {name: windows}
  containers: [{name: web, image: a}]
`);
    expect(text).toContain('runAsNonRoot: true');
    expect(text).not.toMatch(/seccomp|capabilities|allowPrivilegeEscalation/);
  });

  test('one container, or the whole workload at a place', () => {
    const text = `apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
  containers:
  - name: web
    image: a
  - name: proxy
    image: a
`;
    const engine = engineWith({ 'test.yaml': text });
    const place = { start: text.indexOf('proxy'), end: text.indexOf('proxy') };
    const scopes = hardeningScopesAt(engine, URI, place);
    expect(scopes.map(({ label }) => label)).toEqual(['container "proxy"', 'Pod "shop"']);
    const hardening = harden(engine, URI, scopes[0]);
    expect(hardening?.text.split('allowPrivilegeEscalation')).toHaveLength(2);
  });

  const POD = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
  containers:
  - name: one
    image: a
  - name: two
    image: a
    securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
`;

  test('only what is refused, at the place, is offered', () => {
    const text = `${POD}---\n${POD.replace('name: web', 'name: other')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n`;
    const engine = engineWith({ 'test.yaml': text });
    const labels = (start: number): readonly string[] => hardeningScopesAt(engine, URI, { start, end: start }).map(({ label }) => label);
    expect(labels(text.indexOf('one'))).toEqual(['container "one"', 'Pod "web"']);
    expect(labels(text.indexOf('two'))).toEqual(['Pod "web"']);
    expect(labels(text.lastIndexOf('one'))).toEqual(['container "one"', 'Pod "other"']);
    expect(labels(text.lastIndexOf('ConfigMap'))).toEqual([]);
    expect(hardeningScopesAt(engine, uriOf('other.yaml'), { start: 0, end: 0 })).toEqual([]);
    expect(labels(text.indexOf('spec:'))).toEqual(['Pod "web"']);
  });

  test('of several objects the one at the place is mended, and of its containers the one that is meant', () => {
    const other = POD.replace('name: web', 'name: other');
    const text = `${POD}---\n${other}`;
    const engine = engineWith({ 'test.yaml': text });
    const at = text.lastIndexOf('one');
    for (const scope of hardeningScopesAt(engine, URI, { start: at, end: at })) {
      const hardening = harden(engine, URI, scope);
      expect(hardening?.text.startsWith(`${POD}---\n`)).toBe(true);
      expect(hardening?.text.split('drop:')).toHaveLength(4);
      expect(hardening?.left).toEqual([]);
    }
    expect(engine.text(URI)).toBe(text);
  });

  test('rules that the settings switch off, or would tell, do not matter', () => {
    const engine = engineWith({ 'test.yaml': `${POD.replace('name: two', 'name: two # kubewright: ignore -- old')}` }, undefined, {
      enable: false,
    });
    expect(harden(engine, URI)?.text.split('drop:')).toHaveLength(3);
    expect(harden(engine, uriOf('other.yaml'))).toBeUndefined();
  });

  test('tells the edits after which it runs as before from the others', () => {
    const text = POD.replace(', seccompProfile: {type: RuntimeDefault}', '')
      .replace('  - name: one\n    image: a\n', '')
      .replace(', capabilities: {drop: [ALL]}', '');
    const { edits, safe } = hardened(text);
    expect(applyEdits(text, edits)).toContain('drop');
    const kept = applyEdits(
      text,
      edits.filter((edit) => safe.has(edit)),
    );
    expect(kept).toBe(text.replace('{runAsNonRoot: true', '{runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}'));
  });

  test('nothing is left to do for what passes', () => {
    const engine = engineWith({ 'test.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' });
    expect(harden(engine, URI)).toBeUndefined();
  });
});
