import { isEnforcedElsewhere, isSystemNamespace } from '../../kube/enforcement.ts';
import { ENFORCE, ENFORCE_VERSION } from '../../kube/namespace.ts';
import { formatMinor, type Minor } from '../../kube/version.ts';
import { attack, cis, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule, type FarFix } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const podSecurityEnforceMissing = defineRule({
  id: 'pod-security-enforce-missing',
  summary: 'A namespace lets every kind of pod in',
  why: 'Unless its labels say otherwise, a namespace takes pods that are privileged, mount folders of the node or use its network. Whoever may create a pod there may so take over the node. Two labels make the API server refuse such pods.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    cis('5.2.1'),
    owasp('K04:2025'),
    attack('T1611'),
    cwe(250),
    docs('Pod Security admission', 'https://kubernetes.io/docs/concepts/security/pod-security-admission/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
#       ^^^^ Namespace "shop" lets every kind of pod in, privileged ones too
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
    pod-security.kubernetes.io/enforce-version: v1.36
`,
  },
  across: {
    'core/Namespace': function* (located, index, { kubernetes }) {
      const { name, isPartial, enforcement } = located.fact;
      if (enforcement !== 'missing' || isPartial || name === undefined) return;
      if (isSystemNamespace(name) || isEnforcedElsewhere(index, located)) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `Namespace "${name}" lets every kind of pod in, privileged ones too`,
        fixes: [enforce('baseline', kubernetes), enforce('restricted', kubernetes)],
      };
    },
  },
});

const enforce = (level: string, kubernetes: Minor): FarFix => ({
  title: `Enforce the ${level} level on its pods`,
  safety: 'needs-review',
  changes: (name) => {
    const labels = name.parent?.get('labels');
    return labels === undefined ? [] : [set(labels.get(ENFORCE), level), set(labels.get(ENFORCE_VERSION), `v${formatMinor(kubernetes)}`)];
  },
});
