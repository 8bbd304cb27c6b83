import { isWeaker } from '../../kube/admission/weakening.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const gatekeeperMutationWeakens = defineRule({
  id: 'gatekeeper-mutation-weakens',
  summary: 'A mutation makes pods less secure',
  why: 'Mutations run before anything judges the object, on every pod that they match. What the author of the pod wrote and what a reviewer saw is not what will run.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Mutation', 'https://open-policy-agent.github.io/gatekeeper/website/docs/mutation'),
  ],
  examples: {
    bad: `
apiVersion: mutations.gatekeeper.sh/v1
kind: Assign
metadata: {name: privileged}
spec:
  applyTo: [{groups: [''], kinds: [Pod], versions: [v1]}]
  location: spec.containers[name:*].securityContext.privileged
  parameters:
    assign: {value: true}
#                   ^^^^ Assign "privileged" makes pods less secure
`,
    good: `
apiVersion: mutations.gatekeeper.sh/v1
kind: Assign
metadata: {name: unprivileged}
spec:
  applyTo: [{groups: [''], kinds: [Pod], versions: [v1]}]
  location: spec.containers[name:*].securityContext.privileged
  parameters:
    assign: {value: false}
`,
  },
  check: {
    *'mutations.gatekeeper.sh/Assign'(mutation) {
      yield* weaker(mutation, pathOf(mutation).split('.'), mutation.field.get('spec', 'parameters', 'assign', 'value'));
    },
    *'mutations.gatekeeper.sh/ModifySet'(mutation) {
      const parameters = mutation.field.get('spec', 'parameters');
      const path = pathOf(mutation);
      const isPruned = parameters.get('operation').is('prune');
      for (const value of parameters.get('values', 'fromList').items) {
        if (isPruned ? /\.capabilities\.drop$/.test(path) : isAdded(path, value)) yield tell(mutation, value);
      }
    },
  },
});

/** `spec.containers[name:*].securityContext.privileged` without what stands in brackets. */
const pathOf = ({ field }: Resource): string => (field.get('spec', 'location').text ?? '').replace(/\[[^[\]]*\]|["']/g, '');

function* weaker(mutation: Resource, path: readonly string[], value: Field): Generator<Finding> {
  if (isWeaker(path, value.value)) yield tell(mutation, value);
  // Nothing of a pod lies deeper below a security context.
  if (path.length < DEPTH) for (const [key, entry] of value.entries) yield* weaker(mutation, [...path, key], entry);
}

const DEPTH = 12;

const isAdded = (path: string, { text }: Field): boolean =>
  /\.capabilities\.add$/.test(path) && text !== undefined && text !== 'NET_BIND_SERVICE';

const tell = ({ label }: Resource, at: Field): Finding => ({ at, message: `${label} makes pods less secure` });
