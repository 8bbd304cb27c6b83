import type { YamlDocument } from '../yaml/document.ts';
import type { Field } from '../yaml/field.ts';
import { podTemplatePath } from './kinds.ts';
import type { Resource } from './resource.ts';

/**
 * The texts of a resource that no rule about one kind of place looks at, each once; none where the whole document
 * cannot hold what is looked for. A status is the cluster's own.
 */
export function stringsOf({ field, groupKind }: Resource, hint: RegExp, elsewhere: readonly string[]): Iterable<Field> {
  if (WITHOUT.has(groupKind) || !isHinted(field.document, hint)) return [];
  const skipped = new Set(['status', ...elsewhere, ...(groupKind === 'core/Secret' ? ['data', 'stringData'] : [])]);
  const below = field.entries.filter(([key]) => !skipped.has(key)).map(([, entry]) => entry);
  return stringsBelow(below, podTemplatePath(groupKind) === undefined ? new Set() : new Set(elsewhere));
}

/** Definitions hold schemas; what is readable in a sealed or external secret has a rule of its own. */
const WITHOUT: ReadonlySet<string> = new Set([
  'apiextensions.k8s.io/CustomResourceDefinition',
  'bitnami.com/SealedSecret',
  'external-secrets.io/ExternalSecret',
]);

/** As {@link stringsOf}, for a document that is no resource. */
export function stringsIn(root: Field, hint: RegExp): Iterable<Field> {
  return isHinted(root.document, hint) ? stringsBelow([root], new Set()) : [];
}

function* stringsBelow(fields: readonly Field[], skipped: ReadonlySet<string>): Generator<Field> {
  const stack = [...fields].reverse();
  const met = new Set<number>();
  // Aliases in aliases could go on for ever.
  for (let left = MOST; left > 0; left--) {
    const field = stack.pop();
    if (field === undefined) return;
    if (field.text !== undefined && !met.has(field.span.start)) {
      met.add(field.span.start);
      yield field;
    }
    const entries = field.entries.filter(([key]) => !skipped.has(key)).map(([, entry]) => entry);
    stack.push(...[...entries, ...field.items].reverse());
  }
}

const MOST = 50_000;

function isHinted(document: YamlDocument, hint: RegExp): boolean {
  const known = hints.get(document) ?? new Map<RegExp, boolean>();
  hints.set(document, known);
  const before = known.get(hint);
  if (before !== undefined) return before;
  const now = hint.test(document.text);
  known.set(hint, now);
  return now;
}

/** A list of many resources asks once for each. */
const hints = new WeakMap<YamlDocument, Map<RegExp, boolean>>();
