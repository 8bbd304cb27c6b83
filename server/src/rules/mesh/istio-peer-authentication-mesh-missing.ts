import { ROOT_NAMESPACE } from '../../kube/istio.ts';
import { PEER } from '../../kube/mesh/mutual-tls.ts';
import { reaching } from '../../kube/mesh/reach.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';
import { addDocument } from '../../yaml/change.ts';

export const istioPeerAuthenticationMeshMissing = defineRule({
  id: 'istio-peer-authentication-mesh-missing',
  summary: 'Nothing has the whole mesh ask for mutual TLS',
  why: 'By itself Istio takes plain text beside mutual TLS. Every namespace that nobody thought of, and every new one, lets in whoever reaches its pods, without a proof of who is calling.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1040'),
    cwe(319),
    docs('Mutual TLS in Istio', 'https://istio.io/latest/docs/ops/best-practices/security/#mutual-tls'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: istio-system}
#                ^^^^^^^^^^^^ Nothing in this workspace has the whole mesh ask for mutual TLS
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: istio-system}
---
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: istio-system}
spec: {mtls: {mode: STRICT}}
`,
  },
  across: {
    'core/Namespace': function* (located, index) {
      if (located.fact.name === ROOT_NAMESPACE) yield* withoutPolicy(located, index);
    },
    'install.istio.io/IstioOperator': function* (located, index) {
      // One place is enough to tell it.
      if (index.named('core/Namespace', ROOT_NAMESPACE).length === 0) yield* withoutPolicy(located, index);
    },
  },
});

function* withoutPolicy(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  if (located.fact.isPartial || located.fact.name === undefined || !index.isFirst(located)) return;
  if (reaching(index, PEER, ROOT_NAMESPACE).some(mayBeForMesh)) return;
  yield {
    at: { located, path: ['metadata', 'name'] },
    message: 'Nothing in this workspace has the whole mesh ask for mutual TLS',
    fixes: [
      {
        title: 'Add a policy that has the whole mesh ask for mutual TLS',
        safety: 'needs-review',
        changes: (at) => [addDocument(at, STRICT)],
      },
    ],
  };
}

/** Whatever its mode is: a weak one is told where it stands. */
const mayBeForMesh = ({ fact }: Located): boolean =>
  fact.mesh?.selection === undefined || fact.mesh.selection.isOpen || Object.keys(fact.mesh.selection.known).length === 0;

const STRICT = {
  apiVersion: 'security.istio.io/v1',
  kind: 'PeerAuthentication',
  metadata: { name: 'default', namespace: ROOT_NAMESPACE },
  spec: { mtls: { mode: 'STRICT' } },
};
