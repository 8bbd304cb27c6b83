import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const calicoInternalApiGroup = defineRule({
  id: 'calico-internal-api-group',
  summary: 'An object is written into the group that Calico keeps for itself',
  why: "Calico stores what it has checked and completed in the group crd.projectcalico.org. An object written there by hand is checked by nobody: a wrong selector or action stays in the cluster, and the policy does something else than it says. Calico's own tools read and write projectcalico.org/v3.",
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(20),
    docs('Calico API server', 'https://docs.tigera.io/calico/latest/operations/install-apiserver#difference-between-v3-and-crd-api-groups'),
  ],
  examples: {
    bad: `
apiVersion: crd.projectcalico.org/v1
#           ^^^^^^^^^^^^^^^^^^^^^^^^ NetworkPolicy "web" is written into Calico's own storage, where nothing checks it
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: app == "web"
  types: [Ingress]
  ingress:
  - action: Allow
    source: {selector: app == "gateway"}
`,
    good: `
apiVersion: projectcalico.org/v3
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: app == "web"
  types: [Ingress]
  ingress:
  - action: Allow
    source: {selector: app == "gateway"}
`,
  },
  check: {
    *resource({ field, group, kind, label }) {
      if (group !== 'crd.projectcalico.org' || !SERVED.has(kind)) return;
      const version = field.get('apiVersion');
      yield {
        at: version,
        message: `${label} is written into Calico's own storage, where nothing checks it`,
        fixes: [
          {
            title: "Write it for Calico's API, projectcalico.org/v3",
            safety: 'needs-review',
            changes: [set(version, 'projectcalico.org/v3')],
          },
        ],
      };
    },
  },
});

/** What the API has under the same name; the rest is bookkeeping. https://docs.tigera.io/calico/latest/reference/resources/ */
const SERVED = new Set(
  'BGPConfiguration BGPFilter BGPPeer CalicoNodeStatus FelixConfiguration GlobalNetworkPolicy GlobalNetworkSet HostEndpoint IPPool IPReservation KubeControllersConfiguration NetworkPolicy NetworkSet StagedGlobalNetworkPolicy StagedKubernetesNetworkPolicy StagedNetworkPolicy Tier'.split(
    ' ',
  ),
);
