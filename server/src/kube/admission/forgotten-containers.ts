import { type Expression, partsOf } from '../../languages/cel.ts';
import type { Span } from '../../text/span.ts';
import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';
import { REGULAR_ONLY } from './container-kinds.ts';
import { expressionsOf, hasHiddenExpressions, nameSpan, namesIn, type PolicyExpression } from './expressions.ts';

/** The lists of containers that a policy in CEL forgets, and where it looks at regular ones; undefined when it forgets none for certain. */
export function forgottenContainers(
  policy: Resource,
): { readonly at: Field; readonly within: Span; readonly lists: readonly string[] } | undefined {
  const expressions = expressionsOf(policy);
  if (hasHiddenExpressions(policy, expressions)) return undefined;
  const resources = policy.field.get('spec', 'matchConstraints', 'resourceRules').items.flatMap((rule) => rule.get('resources').texts);
  // A template has no ephemeral containers.
  const isAboutPods = resources.some((name) => /^(?:pods|\*)(?:\/|$)/.test(name));
  const names = namesIn(expressions);
  const asked = askedOfMembers(expressions);
  const forgotten = REGULAR_ONLY.filter(({ list, without }) => {
    return (isAboutPods || list === 'initContainers') && !names.has(list) && !asked.every((name) => without.has(name));
  });
  if (forgotten.length === 0) return undefined;
  for (const { field, parts } of expressions) {
    const demanded = demandedLists(parts);
    const regular = parts.find((part) => part.kind === 'field' && part.name === 'containers' && isSpec(part.of) && !demanded.has(part));
    const within = regular === undefined ? undefined : nameSpan(regular);
    if (within !== undefined) return { at: field, within, lists: forgotten.map(({ list }) => list) };
  }
  return undefined;
}

/** Lists of which one member must be so, as a sidecar that must be there: such a one is looked for nowhere else. */
function demandedLists(parts: PolicyExpression['parts']): ReadonlySet<Expression> {
  const denied = new Set(parts.flatMap((part) => (part.kind === 'other' && part.operator.startsWith('!') ? [...partsOf(part)] : [])));
  const found = parts.flatMap((part) =>
    part.kind === 'call' && EXISTS.has(part.name) && part.target !== undefined && !denied.has(part) ? part.target : [],
  );
  return new Set(found);
}

const EXISTS: ReadonlySet<string> = new Set(['exists', 'exists_one', 'existsOne']);

const isSpec = (part: PolicyExpression['parts'][number]): boolean => part.kind === 'field' && part.name === 'spec';

/** Fields asked of the name that a macro gives to each member: of containers, or of what is alike. */
function askedOfMembers(expressions: readonly PolicyExpression[]): readonly string[] {
  const parts = expressions.flatMap((expression) => expression.parts);
  const members = new Set(
    parts.flatMap((part) =>
      part.kind === 'call' && part.target !== undefined && part.arguments[0]?.kind === 'name' ? part.arguments[0].name : [],
    ),
  );
  return parts.flatMap((part) => (part.kind === 'field' && part.of.kind === 'name' && members.has(part.of.name) ? part.name : []));
}
