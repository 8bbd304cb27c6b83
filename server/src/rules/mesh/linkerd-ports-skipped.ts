import { portsText } from '../../kube/mesh/ports.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const linkerdPortsSkipped = defineRule({
  id: 'linkerd-ports-skipped',
  summary: 'Traffic goes past the proxy of Linkerd',
  why: 'What skips the proxy is neither encrypted nor checked: no identity, no policy, no trace. Ports whose protocol Linkerd does not know can be marked as opaque and still have all of it.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(693),
    docs('Skipping the proxy', 'https://linkerd.io/2-edge/features/protocol-detection/#marking-ports-as-skip-ports'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata:
  name: db
  namespace: shop
  annotations:
    config.linkerd.io/skip-inbound-ports: "5432"
#                                         ^^^^^^ Pod "db" has traffic go past its proxy on port 5432
spec:
  containers: [{name: db, image: registry.example/db:16.2}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata:
  name: db
  namespace: shop
  annotations:
    config.linkerd.io/opaque-ports: "5432"
spec:
  containers: [{name: db, image: registry.example/db:16.2}]
`,
  },
  check: {
    *'core/Namespace'({ field, label }) {
      yield* skipping(field.get('metadata', 'annotations'), label);
    },
    *pod({ metadata, label }) {
      yield* skipping(metadata.get('annotations'), label);
    },
  },
});

function* skipping(annotations: Field, label: string): Generator<Finding> {
  for (const direction of ['inbound', 'outbound']) {
    const ports = annotations.get(`config.linkerd.io/skip-${direction}-ports`);
    const list = ports.text?.trim() ?? '';
    if (list !== '') yield { at: ports, message: `${label} has traffic go past its proxy on ${portsText(list)}` };
  }
}
