import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioServiceEntryExportedToAll = defineRule({
  id: 'istio-service-entry-exported-to-all',
  summary: 'A service that one namespace adds counts in the whole mesh',
  why: 'Proxies of every namespace then send what is for this host to where the entry says. Whoever may write in one namespace can so lead away the traffic of all others, or open a way out for them.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(668),
    docs('ServiceEntry', 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-export_to'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: pay, namespace: shop}
spec:
^^^^ ServiceEntry "pay" counts in every namespace of the mesh
  hosts: [pay.example]
  ports: [{number: 443, name: tls, protocol: TLS}]
  resolution: DNS
`,
    good: `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: pay, namespace: shop}
spec:
  hosts: [pay.example]
  ports: [{number: 443, name: tls, protocol: TLS}]
  resolution: DNS
  exportTo: ["."]
`,
  },
  check: {
    *'networking.istio.io/ServiceEntry'({ field, namespace, label }) {
      // What the people of the mesh write themselves is meant for all.
      if (namespace.text === undefined || /^(?:kube|istio)-/.test(namespace.text)) return;
      const exported = field.get('spec', 'exportTo');
      const all = exported.items.find((item) => item.is('*'));
      if (all === undefined && !exported.isEmpty) return;
      yield {
        at: all ?? exported,
        message: `${label} counts in every namespace of the mesh`,
        fixes: [{ title: 'Let it count in its own namespace alone', safety: 'needs-review', changes: [set(exported, ['.'])] }],
      };
    },
  },
});
