import { committedSecret } from '../../rule/committed-secret.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const bootstrapTokenCommitted = defineRule({
  id: 'bootstrap-token-committed',
  summary: 'A token for joining the cluster is written out',
  why: 'With this token a machine can ask for the certificate of a node and join the cluster, or the token acts as the groups that the Secret names. Such tokens are made for minutes and belong into no file.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('3.1.3'),
    owasp('K03:2025'),
    owasp('K09:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('Bootstrap tokens', 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata: {name: bootstrap-token-07401b, namespace: kube-system}
type: bootstrap.kubernetes.io/token
stringData:
  token-id: 07401b
  token-secret: f395accd246ae52d
#               ^^^^^^^^^^^^^^^^ Secret "bootstrap-token-07401b" holds a token that lets machines join the cluster
  usage-bootstrap-authentication: "true"
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database}
spec:
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/database}}]
`,
  },
  check: committedSecret('bootstrap token', (label) => `${label} holds a token that lets machines join the cluster`),
});
