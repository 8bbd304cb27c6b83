import { istioValuesOf } from '../../kube/mesh/values.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const istioFirstPartyToken = defineRule({
  id: 'istio-first-party-token',
  summary: 'Istio trusts tokens that never expire',
  why: 'Proxies get their certificates for the token of their service account. A first-party token is mounted into every pod, is meant for nobody in particular and never expires, so one that leaked gives somebody the identity of the workload for good.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    attack('T1528'),
    cwe(613),
    docs(
      'Third party service account tokens',
      'https://istio.io/latest/docs/ops/best-practices/security/#configure-third-party-service-account-tokens',
    ),
  ],
  examples: {
    bad: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  values:
    global:
      jwtPolicy: first-party-jwt
#                ^^^^^^^^^^^^^^^ IstioOperator "mesh" has the mesh trust tokens that never expire
`,
    good: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  values:
    global:
      jwtPolicy: third-party-jwt
`,
  },
  check: {
    'install.istio.io/IstioOperator': installed,
    'sailoperator.io/Istio': installed,
    'helm.toolkit.fluxcd.io/HelmRelease': installed,
    'argoproj.io/Application': installed,
    *container({ field, label }) {
      for (const variable of field.get('env').items)
        if (variable.get('name').is('JWT_POLICY')) yield* trusting(variable.get('value'), `${label} trusts tokens that never expire`);
    },
  },
});

function* installed(resource: Resource): Generator<Finding> {
  for (const values of istioValuesOf(resource))
    yield* trusting(values.get('global', 'jwtPolicy'), `${resource.label} has the mesh trust tokens that never expire`);
}

function* trusting(policy: Field, message: string): Generator<Finding> {
  if (!policy.is('first-party-jwt')) return;
  yield {
    at: policy,
    message,
    fixes: [{ title: 'Use tokens of limited life', safety: 'needs-review', changes: [set(policy, 'third-party-jwt')] }],
  };
}
