import { expect, test } from 'vitest';
import { FIELD_TABLE } from '../../server/src/kube/fields.generated.ts';
import { fieldsOf, type Shape, shapeAt, typeOfKind, whereElse } from '../../server/src/kube/fields.ts';
import { ISTIO_FIELD_TABLE } from '../../server/src/kube/istio-fields.ts';
import { HOME_LABELS, protectionsOf } from '../../server/src/kube/protections.ts';
import { LABELS } from '../../server/src/kube/stray-field.ts';

const types = `${FIELD_TABLE}${ISTIO_FIELD_TABLE}`.split('\n').flatMap((line) => line.split(' ')[0] || []);

const innermost = (shape: Shape): Shape => (shape.kind === 'list' || shape.kind === 'map' ? innermost(shape.of) : shape);

test('every line of the tables can be read, and every type it names has a line', () => {
  const known = new Set(types);
  expect(known.size).toBe(types.length);
  for (const type of types) {
    for (const { name, shape } of fieldsOf(type).values()) {
      expect(name, type).toMatch(/^[$A-Za-z][\w$-]*$/);
      const inner = innermost(shape);
      if (inner.kind === 'object') expect(known, `${type}.${name}`).toContain(inner.type);
    }
  }
});

test('the fields of pods are those of Kubernetes 1.36', () => {
  const sizes = ['PodSpec', 'Container', 'SecurityContext', 'PodSecurityContext', 'ServiceSpec', 'JobSpec'].map(
    (type) => fieldsOf(type).size,
  );
  expect(sizes).toEqual([42, 25, 12, 13, 20, 16]);
  expect([...fieldsOf('Capabilities').keys()]).toEqual(['add', 'drop']);
  expect(fieldsOf('Container').get('name')?.isRequired).toBe(true);
  expect(fieldsOf('Container').get('image')?.isRequired).toBe(false);
});

test('shapes are told apart', () => {
  const pod = typeOfKind({ group: '', version: 'v1', kind: 'Pod' }) ?? '';
  const shape = (path: string): Shape | undefined =>
    shapeAt(
      pod,
      path.split('.').map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment)),
    );
  expect(shape('spec.containers.0.securityContext')).toEqual({ kind: 'object', type: 'SecurityContext' });
  expect(shape('spec.securityContext.seccompProfile.type')).toEqual({
    kind: 'text',
    values: ['Localhost', 'RuntimeDefault', 'Unconfined'],
  });
  expect(shape('spec.containers.0.resources.limits.memory')).toEqual({ kind: 'quantity' });
  expect(shape('spec.containers.0.livenessProbe.httpGet.port')).toEqual({ kind: 'quantity' });
  expect(shape('spec.hostNetwork')).toEqual({ kind: 'boolean' });
  expect(shape('spec.containers.0.command')).toEqual({ kind: 'list', of: { kind: 'text', values: [] } });
  expect(shape('metadata.labels')).toEqual({ kind: 'map', of: { kind: 'text', values: [] } });
  expect(shape('status.phase')).toBeUndefined();
  expect(shape('spec.containers.name')).toBeUndefined();
  expect(shape('spec.nothing.at.all')).toBeUndefined();
});

test('kinds are found by their version', () => {
  expect(typeOfKind({ group: 'apps', version: 'v1', kind: 'Deployment' })).toBe('apps/v1/Deployment');
  expect(typeOfKind({ group: 'apps', version: 'v1beta1', kind: 'Deployment' })).toBeUndefined();
  expect(typeOfKind({ group: 'networking.k8s.io', version: 'v1', kind: 'NetworkPolicy' })).toBeDefined();
  expect(typeOfKind({ group: 'constructor', version: 'v1', kind: 'toString' })).toBeUndefined();
  expect(fieldsOf('Container').get('constructor')).toBeUndefined();
});

test('a field tells which types have it', () => {
  expect(whereElse('readOnlyRootFilesystem')).toEqual(['SecurityContext']);
  expect(whereElse('runAsNonRoot')).toEqual(['PodSecurityContext', 'SecurityContext']);
  expect(whereElse('runAsNonroot')).toEqual([]);
});

test('what is said to protect is there', () => {
  for (const type of [...HOME_LABELS.keys()]
    .filter((name) => name !== LABELS)
    .concat(['v1/ServiceAccount', 'ServiceSpec', 'IngressSpec', 'VolumeMount', 'SecretVolumeSource'])) {
    expect(protectionsOf(type).size, type).toBeGreaterThan(0);
    for (const name of protectionsOf(type)) expect([...fieldsOf(type).keys()], type).toContain(name);
  }
});
