import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const istioInjectionLabelConflict = defineRule({
  id: 'istio-injection-label-conflict',
  summary: 'A namespace names two ways into the Istio mesh',
  why: 'Of the two labels only the first one counts: the revision is passed over, so pods get the proxy of another control plane than was meant, or none, and stay outside the mesh.',
  severity: 'medium',
  preset: 'recommended',
  references: [owasp('K05:2025'), cwe(693), docs('Canary upgrades', 'https://istio.io/latest/docs/setup/upgrade/canary/#data-plane')],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    istio-injection: enabled
    istio.io/rev: stable
#                 ^^^^^^ Namespace "shop" has a revision, but istio-injection counts before it
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    istio.io/rev: stable
`,
  },
  check: {
    *'core/Namespace'({ field, label }) {
      const labels = field.get('metadata', 'labels');
      const injection = labels.get('istio-injection');
      const revision = labels.get('istio.io/rev');
      if (injection.text === undefined || revision.text === undefined) return;
      yield {
        at: revision,
        message: `${label} has a revision, but istio-injection counts before it`,
        fixes: [{ title: 'Go by the revision alone', safety: 'needs-review', changes: [remove(injection)] }],
      };
    },
  },
});
