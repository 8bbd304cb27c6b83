import { describe, expect, test } from 'vitest';
import { isEnforcedElsewhere } from '../../server/src/kube/enforcement.ts';
import { factIn, indexOf } from '../harness/index.ts';

const namespace = (labels: string, more = '', name = 'shop'): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: ${labels}${more}}\n`;

describe('what a namespace asks of Pod Security', () => {
  test.each([
    ['{}', '', 'missing'],
    ['{team: shop}', '', 'missing'],
    ['{pod-security.kubernetes.io/enforce: baseline}', '', 'enforced'],
    ['{pod-security.kubernetes.io/enforce: privileged}', '', 'enforced'],
    ['{pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforced: baseline}', '', 'enforced'],
    ['{enforce: baseline}', '', 'missing'],
    ['{company.podsecurity.kubernetes.io/enforce: baseline}', '', 'missing'],
    ['{pod-security.kubernetes.io/warn: baseline}', '', 'reported'],
    ['{pod-security.kubernetes.io/audit: baseline}', '', 'reported'],
    ['{pod-security.kubernetes.io/enforce-version: latest}', '', 'missing'],
    ['{pod-security.kubernetes.io/enforc: baseline}', '', 'misnamed'],
    ['{pod-security.kubernetes.io/enforce-versoin: latest}', '', 'misnamed'],
    ['{pod-security.kubernetes.io/something-else: baseline}', '', 'misnamed'],
    ['{pod-security.k8s.io/enforce: baseline}', '', 'misnamed'],
    ['{podsecurity.kubernetes.io/enforce: baseline}', '', 'misnamed'],
    ['{podsecurity.kubernetes.io/something-else: baseline}', '', 'misnamed'],
    ['{Pod-Security.Kubernetes.io/enforce: baseline}', '', 'misnamed'],
    ['{pod-security.kubernetes.io/warm: baseline}', '', 'missing'],
    ['{pod-security.kubernetes.io/warm: baseline, pod-security.kubernetes.io/audit: baseline}', '', 'reported'],
    ['{}', ', annotations: {pod-security.kubernetes.io/enforce: baseline}', 'misnamed'],
    ['{}', ', annotations: {pod-security.kubernetes.io/warn: baseline}', 'missing'],
    ['{}', ', annotations: {pod-security.kubernetes.io/enforc: baseline}', 'missing'],
    ['"{{ .Values.labels }}"', '', undefined],
    ['{pod-security.kubernetes.io/enforce: "{{ .Values.level }}"}', '', undefined],
    ['"{{ .Values.labels }}"', ', annotations: {pod-security.kubernetes.io/enforce: baseline}', 'misnamed'],
  ])('%s%s: %s', (labels, more, expected) => expect(factIn(namespace(labels, more)).enforcement).toBe(expected));
});

describe('Pod Security enforces something that the namespace does not ask for', () => {
  const configuration = (defaults: string): string =>
    `apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\ndefaults: ${defaults}\n`;
  const admission = (defaults: string): string =>
    `apiVersion: apiserver.config.k8s.io/v1\nkind: AdmissionConfiguration\nplugins:\n- name: ImagePolicyWebhook\n  path: a.yaml\n- name: PodSecurity\n  configuration: {defaults: ${defaults}}\n`;

  test.each([
    [false, []],
    [true, [configuration('{enforce: baseline}')]],
    [false, [configuration('{enforce: privileged}')]],
    [false, [configuration('{warn: baseline}')]],
    [true, [configuration('{enforce: "{{ .Values.level }}"}')]],
    [true, [admission('{enforce: restricted}')]],
    [false, [admission('{enforce: privileged}')]],
    [true, [configuration('{enforce: privileged}'), configuration('{enforce: baseline}')]],
    [true, [namespace('{pod-security.kubernetes.io/enforce: baseline}')]],
    [true, [namespace('{team: a}'), namespace('{pod-security.kubernetes.io/enforce: baseline}')]],
    [false, [namespace('{pod-security.kubernetes.io/enforce: baseline}', '', 'other')]],
    [false, [namespace('{pod-security.kubernetes.io/warn: baseline}')]],
  ])('%s: %j', (expected, others) => {
    const index = indexOf([namespace('{}'), ...others].join('---\n'));
    const [located] = index.ofKind('core/Namespace');
    expect(located && isEnforcedElsewhere(index, located)).toBe(expected);
  });

  test('not, because another one has no name that is known, either', () => {
    const hidden = '"{{ .Values.name }}"';
    const index = indexOf(
      [namespace('{}', '', hidden), namespace('{pod-security.kubernetes.io/enforce: baseline}', '', hidden)].join('---\n'),
    );
    const [located] = index.ofKind('core/Namespace');
    expect(located && isEnforcedElsewhere(index, located)).toBe(false);
  });
});
