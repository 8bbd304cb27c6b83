import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { actionOf, rulesOf, sourcesOf } from '../istio.ts';
import type { Resource } from '../resource.ts';
import { pathBelow } from './selection.ts';

/** Whom a policy allows that goes by identities alone. */
export interface CallersFact {
  /** `shop/web` for a service account, `shop/*` for all of a namespace. */
  readonly names: readonly string[];
  /** The first list of them; none where the policy allows nobody. */
  readonly path?: Path;
}

/** Undefined where anybody else may be allowed, too. */
export function callersFactOf(policy: Resource): CallersFact | undefined {
  const rules = policy.field.get('spec', 'rules');
  if (actionOf(policy) !== 'ALLOW' || rules.isOpen) return undefined;
  if (rules.isEmpty) return { names: [] };
  const lists = rulesOf(policy).flatMap((rule) => {
    const sources = sourcesOf(rule);
    return rule.get('from').isOpen || sources.length === 0 ? [undefined] : sources.map(listOf);
  });
  const names = lists.map((list) => (list === undefined ? undefined : namesIn(list, policy.namespace.text)));
  const [first] = lists;
  if (first === undefined || names.includes(undefined)) return undefined;
  return { names: names.flatMap((some) => some ?? []), path: pathBelow(policy.field, first) };
}

/** The list by which a source names identities: several narrow one another, so any will do. */
const listOf = (source: Field): Field | undefined =>
  LISTS.map((name) => source.get(name)).find((list) => list.isList && list.items.length > 0);

const LISTS = ['principals', 'serviceAccounts', 'namespaces'];

function namesIn(list: Field, own: string | undefined): readonly string[] | undefined {
  const names = list.items.map(({ text }) =>
    text === undefined || text.includes('*') ? undefined : nameOf(text, String(list.segment), own),
  );
  return list.isOpen || names.includes(undefined) ? undefined : names.flatMap((name) => name ?? []);
}

/** https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source */
function nameOf(text: string, list: string, own: string | undefined): string | undefined {
  if (list === 'namespaces') return `${text}/*`;
  if (list === 'serviceAccounts') return text.includes('/') ? text : own === undefined ? undefined : `${own}/${text}`;
  const [, namespace, account] = /\/ns\/([^/]+)\/sa\/([^/]+)$/.exec(text) ?? [];
  // Something that is no name of a workload allows nobody.
  return namespace === undefined || account === undefined ? text : `${namespace}/${account}`;
}
