import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const awsAuthSystemMasters = defineRule({
  id: 'aws-auth-system-masters',
  summary: 'An identity of AWS is put into the group system:masters',
  why: 'Whoever may take on the role in AWS has the whole cluster then, and no role in Kubernetes holds it back. Access entries of EKS, or a group of its own with a binding, can be seen and taken away.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(269),
    docs('EKS', 'https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html'),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: aws-auth, namespace: kube-system}
data:
  mapRoles: |
    - rolearn: arn:aws:iam::111122223333:role/deployer
      username: deployer
      groups:
      - system:masters
#       ^^^^^^^^^^^^^^ mapRoles puts an identity of AWS into the group system:masters
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: aws-auth, namespace: kube-system}
data:
  mapRoles: |
    - rolearn: arn:aws:iam::111122223333:role/deployer
      username: deployer
      groups:
      - deployers
`,
  },
  check: {
    *'core/ConfigMap'({ field, name, namespace }) {
      if (name !== 'aws-auth' || !(namespace.isAbsent || namespace.is('kube-system'))) return;
      for (const key of ['mapRoles', 'mapUsers', 'mapAccounts']) {
        const map = field.get('data', key);
        for (const { index } of (map.text ?? '').matchAll(MEMBER)) {
          const within = { start: index, end: index + 'system:masters'.length };
          yield { at: map, within, message: `${key} puts an identity of AWS into the group system:masters` };
        }
      }
    },
  },
});

/** An item of a list in either style, with nothing but other items and quotes before it. */
const MEMBER =
  /(?<=^[ \t]{0,99}(?:-[ \t]{0,99})?(?:["']?groups["']?:[ \t]{0,99})?(?:\[[^\]\n#]{0,999})?["']?)(?<![\w:-])system:masters(?=["'\s,\]]|$)/gm;
