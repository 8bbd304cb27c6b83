import type { Fact } from '../../kube/facts.ts';
import { ROOT_NAMESPACE } from '../../kube/istio.ts';
import { ASKING_KINDS, type MeshFact } from '../../kube/mesh/fact.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFix } from '../../rule/rule.ts';
import { addDocument, type Value } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { knownData } from '../../yaml/known.ts';

export const istioRequestAuthenticationNotEnforced = defineRule({
  id: 'istio-request-authentication-not-enforced',
  summary: 'Istio reads tokens, but nothing asks for one',
  why: 'A RequestAuthentication refuses only requests with a token that is wrong. One without any token passes, so who wants in leaves it out. An AuthorizationPolicy has to ask for it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    cwe(306),
    docs('RequestAuthentication', 'https://istio.io/latest/docs/reference/config/security/request_authentication/#RequestAuthentication'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  jwtRules:
# ^^^^^^^^ Nothing in this workspace asks for the token that RequestAuthentication "web" reads
  - {issuer: https://login.example, jwksUri: https://login.example/keys}
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  jwtRules:
  - {issuer: https://login.example, jwksUri: https://login.example/keys}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  rules: [{from: [{source: {requestPrincipals: ["https://login.example/*"]}}]}]
`,
  },
  across: {
    'security.istio.io/RequestAuthentication': function* (located, index) {
      const { fact } = located;
      if (fact.isPartial || fact.mesh?.tokens !== 'reads' || !isDeclared(index, fact)) return;
      if (ASKING_KINDS.some((kind) => index.ofKind(kind).some((other) => mayAskFor(fact, other.fact)))) return;
      yield {
        at: { located, path: ['spec', 'jwtRules'] },
        onKey: true,
        message: `Nothing in this workspace asks for the token that RequestAuthentication "${fact.name}" reads`,
        fixes: isAlone(index, fact) ? [ASK] : [],
      };
    },
  },
});

const POLICY = 'security.istio.io/AuthorizationPolicy';

/** Then the policies of the namespace are probably here too. */
const isDeclared = (index: WorkspaceIndex, { namespace }: Fact): boolean =>
  typeof namespace === 'string' && index.named('core/Namespace', namespace).some(({ fact }) => !fact.isPartial);

function mayAskFor(reading: Fact, { groupKind, namespace, mesh, isPartial }: Fact): boolean {
  if (mesh?.tokens !== 'asks' && !isPartial) return false;
  // A route may belong to a gateway of any namespace, and what is for the whole mesh may be asked for anywhere.
  if (groupKind !== POLICY || reading.namespace === ROOT_NAMESPACE) return true;
  if (typeof namespace === 'string' && namespace !== reading.namespace && !namespace.startsWith('istio')) return false;
  return mayOverlap(labelsOf(reading.mesh), labelsOf(mesh));
}

/** What is for other targets may meet any. */
const labelsOf = (mesh: MeshFact | undefined): Readonly<Record<string, string>> | undefined =>
  mesh?.selection?.isTargeted === true ? undefined : mesh?.selection?.known;

/** Two selectors that want another value of one label never select the same. */
const mayOverlap = (one: Readonly<Record<string, string>> = {}, other: Readonly<Record<string, string>> = {}): boolean =>
  Object.entries(one).every(([key, value]) => other[key] === undefined || other[key] === value);

/** What one policy allows is allowed, whatever others ask for. */
const isAlone = (index: WorkspaceIndex, { namespace }: Fact): boolean =>
  index.ofKind(POLICY).every(({ fact }) => typeof fact.namespace === 'string' && fact.namespace !== namespace);

const ASK: FarFix = {
  title: 'Add a policy that allows only requests with a token',
  safety: 'needs-review',
  changes: (at) => {
    const root = at.parent?.parent;
    const policy = root === undefined ? undefined : policyFor(root, at);
    return policy === undefined ? [] : [addDocument(at, policy)];
  },
};

function policyFor(authentication: Field, rules: Field): Value | undefined {
  const { text: apiVersion } = authentication.get('apiVersion');
  const { text: name } = authentication.get('metadata', 'name');
  const { text: namespace } = authentication.get('metadata', 'namespace');
  const selector = authentication.get('spec', 'selector');
  const selected = knownData(selector);
  const issuers = rules.items.map((rule) => rule.get('issuer').text);
  if (apiVersion === undefined || name === undefined || namespace === undefined || issuers.includes(undefined)) return undefined;
  if (!selector.isAbsent && selected === undefined) return undefined;
  return {
    apiVersion,
    kind: 'AuthorizationPolicy',
    metadata: { name: `${name}-token`, namespace },
    spec: {
      ...(selected === undefined || selected === null ? {} : { selector: selected }),
      rules: [{ from: [{ source: { requestPrincipals: issuers.map((issuer) => `${issuer}/*`) } }] }],
    },
  };
}
