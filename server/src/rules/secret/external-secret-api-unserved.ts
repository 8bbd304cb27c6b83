import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

const KINDS = ['ExternalSecret', 'SecretStore', 'ClusterSecretStore', 'ClusterExternalSecret'];

export const externalSecretApiUnserved = defineRule({
  id: 'external-secret-api-unserved',
  summary: 'An external secret is of a version that is no longer served',
  why: 'The cluster refuses the object, or keeps it without anybody working on it: the secret is not fetched, or never renewed after it has been changed in the store.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    cwe(477),
    docs('Stability and support', 'https://external-secrets.io/latest/introduction/stability-support/'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1beta1
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ External Secrets no longer serves ExternalSecret of v1beta1
kind: ExternalSecret
metadata: {name: database}
spec:
  dataFrom: [{extract: {key: shop/database}}]
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database}
spec:
  dataFrom: [{extract: {key: shop/database}}]
`,
  },
  check: Object.fromEntries(KINDS.map((kind) => [`external-secrets.io/${kind}`, found])),
});

function* found({ field, version, kind }: Resource): Generator<Finding> {
  if (version !== 'v1beta1' && version !== 'v1alpha1') return;
  const at = field.get('apiVersion');
  yield {
    at,
    message: `External Secrets no longer serves ${kind} of ${version}`,
    fixes: [{ title: 'Write it as external-secrets.io/v1', safety: 'needs-review', changes: [set(at, 'external-secrets.io/v1')] }],
  };
}
