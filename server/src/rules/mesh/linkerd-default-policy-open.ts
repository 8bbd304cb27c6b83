import { chartValuesOf } from '../../kube/chart.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const linkerdDefaultPolicyOpen = defineRule({
  id: 'linkerd-default-policy-open',
  summary: 'Linkerd lets clients without an identity in by default',
  why: 'The default policy holds for every port that no Server speaks of. With this one, whoever reaches the pod gets in, from the mesh or not, and nobody knows who it was; to audit only writes it down.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(306),
    docs('Default policies', 'https://linkerd.io/2-edge/reference/authorization-policy/#default-policies'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  annotations:
    linkerd.io/inject: enabled
    config.linkerd.io/default-inbound-policy: cluster-unauthenticated
#                                             ^^^^^^^^^^^^^^^^^^^^^^^ Namespace "shop" lets in clients without an identity by default
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  annotations:
    linkerd.io/inject: enabled
    config.linkerd.io/default-inbound-policy: deny
`,
  },
  check: {
    *'core/Namespace'({ field, label }) {
      yield* open(field.get('metadata', 'annotations', ANNOTATION), label);
    },
    *pod({ metadata, label }) {
      yield* open(metadata.get('annotations', ANNOTATION), label);
    },
    'helm.toolkit.fluxcd.io/HelmRelease': installed,
    'argoproj.io/Application': installed,
  },
});

const ANNOTATION = 'config.linkerd.io/default-inbound-policy';

function* installed(resource: Resource): Generator<Finding> {
  for (const values of chartValuesOf(resource, ['linkerd-control-plane']))
    yield* open(values.get('proxy', 'defaultInboundPolicy'), resource.label);
}

const OPEN = ['all-unauthenticated', 'cluster-unauthenticated', 'audit'];

function* open(policy: Field, label: string): Generator<Finding> {
  if (policy.text === undefined || !OPEN.includes(policy.text)) return;
  yield {
    at: policy,
    message: `${label} lets in clients without an identity by default`,
    fixes: [
      { title: 'Let in what policies allow', safety: 'needs-review', changes: [set(policy, 'deny')] },
      { title: 'Let in the clients of the mesh', safety: 'needs-review', changes: [set(policy, 'cluster-authenticated')] },
    ],
  };
}
