import { parseTemplate } from '../../languages/go-template/parser.ts';
import type { Node } from '../../languages/go-template/tree.ts';
import { changedPaths } from './changes.ts';

/** What the templates of a chart define for each other. */
export interface Helpers {
  /** By name; undefined for a name that is defined in two ways. */
  readonly definitions: ReadonlyMap<string, Definition | undefined>;
  /** What they may change of `.Values`, see {@link changedPaths}. */
  readonly changed: readonly (readonly string[])[];
}

export type Definition = Extract<Node, { kind: 'define' | 'block' }>;

export const NO_HELPERS: Helpers = { definitions: new Map(), changed: [] };

/**
 * Reads the definitions of all templates of a chart, `_helpers.tpl` and its like among them, and, for a chart inside
 * another, of that one too: names are common to all. Texts that are no templates count as empty.
 */
export function readHelpers(texts: readonly string[]): Helpers {
  const templates = texts.flatMap((text) => (text.includes('{{') ? [parseTemplate(text) ?? []] : []));
  return templates.map(helpersOf).reduce(bothOf, NO_HELPERS);
}

export function helpersOf(template: readonly Node[]): Helpers {
  const definitions = new Map<string, Definition | undefined>();
  for (const node of template) {
    if (node.kind !== 'define' && node.kind !== 'block') continue;
    definitions.set(node.name, definitions.has(node.name) ? undefined : node);
  }
  return { definitions, changed: changedPaths(template) };
}

export function bothOf(one: Helpers, other: Helpers): Helpers {
  const changed = [...one.changed, ...other.changed];
  if (other.definitions.size === 0) return { definitions: one.definitions, changed };
  const definitions = new Map(one.definitions);
  for (const [name, definition] of other.definitions) {
    const known = definitions.get(name);
    const isSame =
      !definitions.has(name) || (known !== undefined && definition !== undefined && JSON.stringify(known) === JSON.stringify(definition));
    definitions.set(name, isSame ? definition : undefined);
  }
  return { definitions, changed };
}
