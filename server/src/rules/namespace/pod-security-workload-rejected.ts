import { type Rejection, rejections } from '../../kube/pod-security/admission.ts';
import { levelLabel } from '../../kube/pod-security/policy.ts';
import { docs, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const podSecurityWorkloadRejected = defineRule({
  id: 'pod-security-workload-rejected',
  summary: 'A namespace rejects the pods of a workload',
  why: 'The labels of the namespace make the API server refuse these pods. It takes the Deployment or Job all the same and creates nothing from it, so that an update hangs or an application is silently not there. Either the pods must change or the namespace must allow them.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    pss.restricted,
    docs(
      'Workload resources and pod templates',
      'https://kubernetes.io/docs/concepts/security/pod-security-admission/#workload-resources-and-pod-templates',
    ),
  ],
  // The plugin is on by default since then. https://kubernetes.io/docs/concepts/security/pod-security-admission/
  kubernetes: { from: 23 },
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
    pod-security.kubernetes.io/enforce-version: v1.36
---
apiVersion: v1
kind: Pod
metadata:
  name: web
#       ^^^ Namespace "shop" enforces baseline: Pod "web" will be rejected (privileged)
  namespace: shop
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      privileged: true
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
    pod-security.kubernetes.io/enforce-version: v1.36
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  *across(index, { kubernetes }) {
    for (const rejection of rejections(index, 'enforce', kubernetes)) {
      const { workload, namespace, level, violations } = rejection;
      yield {
        at: { located: workload, path: ['metadata', 'name'] },
        message: messageOf(rejection),
        related: [
          {
            located: namespace,
            path: ['metadata', 'labels', levelLabel('enforce')],
            message: `Namespace "${namespace.fact.name}" enforces ${level}`,
          },
          ...violations.flatMap(({ places }) => places.map(({ path, message }) => ({ located: workload, path, message }))),
        ],
      };
    }
  },
});

const LENGTH = 100;

/** As much as there is room for: names give way before the first reason does. */
function messageOf({ workload, namespace, level, violations }: Rejection): string {
  const reasons = violations.map(({ reason }) => reason);
  const { groupKind, name } = workload.fact;
  const kind = groupKind.slice(groupKind.indexOf('/') + 1);
  const label = name === undefined ? kind : `${kind} "${name}"`;
  const isPod = kind === 'Pod';
  const heads = [
    `Namespace "${namespace.fact.name}" enforces ${level}: ${isPod ? label : `pods of ${label}`} will be rejected`,
    `Namespace "${namespace.fact.name}" enforces ${level}: ${isPod ? 'this pod' : 'these pods'} will be rejected`,
    `The namespace enforces ${level}: ${isPod ? 'this pod' : 'these pods'} will be rejected`,
  ];
  const messages = heads.flatMap((head) => reasons.map((_, left) => `${head} (${enumerate(reasons, left)})`));
  return messages.find((message) => message.length <= LENGTH) ?? heads.find((head) => head.length <= LENGTH) ?? '';
}

/** The texts in their order, of which so many are left out: the longest. */
function enumerate(texts: readonly string[], left: number): string {
  const kept = new Set([...texts].sort((a, b) => a.length - b.length).slice(0, texts.length - left));
  return `${texts.filter((text) => kept.has(text)).join(', ')}${left === 0 ? '' : ` and ${left} more`}`;
}
