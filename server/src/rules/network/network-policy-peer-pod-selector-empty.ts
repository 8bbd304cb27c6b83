import { selectsAll, trafficRulesOf } from '../../kube/network.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyPeerPodSelectorEmpty = defineRule({
  id: 'network-policy-peer-pod-selector-empty',
  summary: 'Every pod of the namespace reaches a database or a vault',
  why: 'The policy picks out what holds the data, and then lets in every pod beside it. One of them in the wrong hands is enough to reach it, also one that has nothing to do with the data.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1046'),
    cwe(923),
    docs(
      'Behavior of to and from selectors',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: database, namespace: shop}
spec:
  podSelector: {matchLabels: {app: postgres}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - podSelector: {}
#     ^^^^^^^^^^^ NetworkPolicy "database" lets every pod of the namespace reach "postgres"
    ports: [{port: 5432}]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: database, namespace: shop}
spec:
  podSelector: {matchLabels: {app: postgres}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - podSelector: {matchLabels: {app: web}}
    ports: [{port: 5432}]
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      const labels = policy.field.get('spec', 'podSelector', 'matchLabels').entries;
      const value = labels.map(([, label]) => label.text ?? '').find((text) => STORES.test(text));
      if (value === undefined) return;
      for (const { direction, peers } of trafficRulesOf(policy)) {
        for (const peer of direction === 'ingress' ? peers.items : []) {
          const pods = peer.get('podSelector');
          if (!pods.isMap || !selectsAll(pods) || !peer.get('namespaceSelector').isAbsent) continue;
          yield { at: pods, message: `${policy.label} lets every pod of the namespace reach "${value}"` };
        }
      }
    },
  },
});

/** Whole words of names that people give to what holds data or secrets. */
const STORES =
  /(?:^|[-_.])(?:cassandra|database|db|elasticsearch|etcd|keycloak|mariadb|mongo(?:db)?|mysql|openbao|opensearch|postgres(?:ql)?|redis|valkey|vault)(?:$|[-_.])/i;
