import { describe, expect, test } from 'vitest';
import { becomes, value } from './made.ts';
import { MERGED, UNMERGED } from './merge-rows.ts';

const HEADS: Readonly<Record<string, string>> = {
  Service: 'apiVersion: v1\nkind: Service\n',
  Pod: 'apiVersion: v1\nkind: Pod\n',
  Widget: 'apiVersion: example.com/v1\nkind: Widget\n',
  Account: 'apiVersion: v1\nkind: ServiceAccount\n',
  Webhook: 'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\n',
  Webhook1: 'apiVersion: admissionregistration.k8s.io/v1beta1\nkind: ValidatingWebhookConfiguration\n',
  Config: 'apiVersion: v1\nkind: ConfigMap\n',
};

const object = (head: string, rest: string): string =>
  `${HEADS[head]}${rest.includes('metadata:') ? '' : 'metadata: {name: x}\n'}${rest}\n`;

/** What becomes of the object by a patch that names it. */
const patched = (head: string, before: string, patch: string): unknown =>
  Object.values(
    becomes({
      'kustomization.yaml': 'resources: [object.yaml]\npatches: [{path: patch.yaml}]\n',
      'object.yaml': object(head, before),
      'patch.yaml': object(head, patch),
    }),
  )[0];

describe('what kubectl makes of it', () => {
  test.each(MERGED)('%s', (_, head, before, patch, after) => {
    expect(patched(head, before, patch)).toEqual(value(object(head, after)));
  });
});

describe('nothing is certain', () => {
  test.each(UNMERGED)('%s', (_, head, before, patch) => {
    expect(patched(head, before, patch)).toBe('uncertain');
  });
});
