import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../server/src/kube/facts.ts';
import { made } from './made.ts';

const OBJECTS = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: web}}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {serviceAccountName: robot, containers: [{name: c, image: i}]}}}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly, namespace: own}
spec: {schedule: "* * * * *", jobTemplate: {spec: {template: {spec: {serviceAccountName: other, restartPolicy: Never, containers: [{name: c, image: i}]}}}}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: robot}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reads}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
subjects: [{kind: ServiceAccount, name: robot}, {kind: ServiceAccount, name: default, namespace: default}, {kind: ServiceAccount, name: foreign, namespace: far}, {kind: User, name: jane, apiGroup: rbac.authorization.k8s.io}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: all}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: ServiceAccount, name: default, namespace: default}, {kind: Group, name: "system:masters", apiGroup: rbac.authorization.k8s.io}]
---
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {team: a}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: lets}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress, Egress], ingress: [{from: [{podSelector: {matchLabels: {app: api}}}]}], egress: [{to: [{podSelector: {}}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: denies}
spec: {podSelector: {}, policyTypes: [Ingress]}
`;

/** What kubectl makes of each of these was compared once. */
const KUSTOMIZATIONS = [
  'namespace: mall',
  'namePrefix: eu-',
  'nameSuffix: -v2',
  'namePrefix: eu-\nnameSuffix: -v2\nnamespace: mall',
  'labels: [{pairs: {env: prod}}]',
  'labels: [{pairs: {env: prod}, includeTemplates: true}]',
  'labels: [{pairs: {env: prod}, includeSelectors: true}]',
  'labels: [{pairs: {app: other}, includeSelectors: true}, {pairs: {b: c}}]',
  'commonLabels: {env: prod, tier: front}',
];

/** With it kustomize's steps are done to the values of all objects, without it to their facts. */
const TOUCHING =
  'patches: [{target: {kind: .*}, patch: \'[{"op": "add", "path": "/metadata/annotations", "value": {"touched": "by this"}}]\'}]\n';

/** What of a fact a kustomization changes; which Secrets a pod uses depends on what makes them. */
function told({ name, namespace, labels, workload, isolation, binding, isPartial }: Fact): unknown {
  const { secrets: _, ...pod } = workload ?? {};
  return { name, namespace: namespace ?? '', labels, pod, isolation, binding, isPartial };
}

const factsBy = (kustomization: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...made({ 'kustomization.yaml': `resources: [all.yaml]\n${kustomization}\n`, 'all.yaml': OBJECTS })].map(([name, { fact }]) => [
      name,
      told(fact),
    ]),
  );

describe('a fact changes as the value does', () => {
  test.each(KUSTOMIZATIONS)('%j', (kustomization) => {
    const facts = factsBy(kustomization);
    expect(Object.keys(facts)).toHaveLength(9);
    expect(facts).toEqual(factsBy(`${kustomization}\n${TOUCHING}`));
    expect(facts).not.toEqual(factsBy(''));
  });
});
