import { istioValuesOf } from '../../kube/mesh/values.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioProxyPrivileged = defineRule({
  id: 'istio-proxy-privileged',
  summary: 'Istio puts a privileged proxy into every pod',
  why: 'The proxy reads what strangers send, in every pod of the mesh. Privileged, whoever breaks into one of them has its node.',
  severity: 'high',
  preset: 'strict',
  references: [
    pss.baseline,
    owasp('K01:2025'),
    attack('T1611'),
    cwe(250),
    docs('Istio CNI', 'https://istio.io/latest/docs/setup/additional-setup/cni/'),
  ],
  examples: {
    bad: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  values:
    global:
      proxy: {privileged: true}
#                         ^^^^ IstioOperator "mesh" puts a privileged proxy into every pod
`,
    good: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  components:
    cni: {enabled: true}
`,
  },
  check: {
    'install.istio.io/IstioOperator': installed,
    'sailoperator.io/Istio': installed,
    'helm.toolkit.fluxcd.io/HelmRelease': installed,
    'argoproj.io/Application': installed,
  },
});

function* installed(resource: Resource): Generator<Finding> {
  for (const privileged of istioValuesOf(resource).map((values) => values.get('global', 'proxy', 'privileged'))) {
    if (!privileged.is(true)) continue;
    yield {
      at: privileged,
      message: `${resource.label} puts a privileged proxy into every pod`,
      fixes: [{ title: 'Run proxies unprivileged', safety: 'needs-review', changes: [set(privileged, false)] }],
    };
  }
}
