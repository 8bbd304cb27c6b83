import { expect, test } from 'vitest';
import { rewritesFor } from '../../server/src/kube/api-rewrites.ts';
import { resourcesIn } from '../../server/src/kube/resource.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { Field } from '../../server/src/yaml/field.ts';
import { pathText } from '../../server/src/yaml/path.ts';

function rewrites(text: string): string[] {
  const [resource] = resourcesIn(Field.root(YamlDocument.parse(text)));
  if (resource === undefined) throw new Error('no object');
  return rewritesFor(resource).map(({ at, message }) => `${pathText(at.path)}: ${message}`);
}

test('an Ingress names its backends otherwise and must say the type of its paths', () => {
  expect(
    rewrites(
      'apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: {name: a}\nspec:\n  backend: {serviceName: a, servicePort: 80}\n  rules: [{http: {paths: [{pathType: Exact, backend: {serviceName: b, servicePort: web}}, {backend: {}}]}}]\n',
    ),
  ).toEqual([
    'spec.backend: It is called defaultBackend',
    'spec.backend.serviceName: It is called service.name',
    'spec.backend.servicePort: It is called service.port.number, or service.port.name',
    'spec.rules[0].http.paths[0].backend.serviceName: It is called service.name',
    'spec.rules[0].http.paths[0].backend.servicePort: It is called service.port.number, or service.port.name',
    'spec.rules[0].http.paths[1].pathType: It must say pathType, such as Prefix',
  ]);
});

test('webhooks have other defaults and more that must be said', () => {
  expect(
    rewrites(
      'apiVersion: admissionregistration.k8s.io/v1beta1\nkind: ValidatingWebhookConfiguration\nmetadata: {name: a}\nwebhooks: [{name: a, failurePolicy: Fail, timeoutSeconds: 5, matchPolicy: Exact}]\n',
    ),
  ).toEqual([
    'webhooks[0].sideEffects: It must say sideEffects, None or NoneOnDryRun',
    'webhooks[0].admissionReviewVersions: It must say admissionReviewVersions',
  ]);
});

test('the newest versions and hidden parts say nothing', () => {
  expect(rewrites('apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {selector: {matchLabels: {a: b}}}\n')).toEqual([]);
  expect(
    rewrites('apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}\nspec: {selector: {{ .Values.s }} }\n'),
  ).toEqual([]);
});
