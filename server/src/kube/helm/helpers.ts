import { parseTemplate } from '../../languages/go-template/parser.ts';
import type { Node, Tag } from '../../languages/go-template/tree.ts';
import { type Changes, changesIn } from './changes.ts';

/** Something that can be printed: a template, or what it defines under a name. */
export interface Body {
  readonly nodes: readonly Node[];
  readonly changes: Changes;
  /** The actions around a definition, which trim the text in it. */
  readonly tags: readonly [Tag, Tag] | undefined;
}

/** What the templates of a chart define for each other. */
export interface Helpers {
  /** By name; undefined for a name that is defined in two ways. */
  readonly definitions: ReadonlyMap<string, Body | undefined>;
  /** The paths in `.Values` that some of the templates change, see {@link Changes}. */
  readonly changed: Changes['paths'];
}

export const NO_HELPERS: Helpers = { definitions: new Map(), changed: [] };

/**
 * Reads the definitions of all templates of a chart, `_helpers.tpl` and its like among them, and, for a chart inside
 * another, of that one too: names are common to all. Texts that are no templates count as empty.
 */
export function readHelpers(texts: readonly string[]): Helpers {
  const templates = texts.flatMap((text) => (text.includes('{{') ? [parseTemplate(text) ?? []] : []));
  return templates.map((nodes) => helpersOf(nodes, bodyOf(nodes))).reduce(bothOf, NO_HELPERS);
}

export const bodyOf = (nodes: readonly Node[], tags?: Body['tags']): Body => ({ nodes, changes: changesIn(nodes), tags });

/** Of a template and its own body. */
export function helpersOf(template: readonly Node[], { changes }: Body): Helpers {
  const definitions = new Map<string, Body | undefined>();
  const changed = [...changes.paths];
  for (const node of template) {
    if (node.kind !== 'define' && node.kind !== 'block') continue;
    const body = bodyOf(node.body, [node.tag, node.end]);
    changed.push(...body.changes.paths);
    definitions.set(node.name, definitions.has(node.name) && !isSame(definitions.get(node.name), body) ? undefined : body);
  }
  return { definitions, changed };
}

export function bothOf(one: Helpers, other: Helpers): Helpers {
  const changed = [...one.changed, ...other.changed];
  if (other.definitions.size === 0) return { definitions: one.definitions, changed };
  const definitions = new Map(one.definitions);
  for (const [name, body] of other.definitions) {
    definitions.set(name, definitions.has(name) && !isSame(definitions.get(name), body) ? undefined : body);
  }
  return { definitions, changed };
}

const isSame = (one: Body | undefined, other: Body | undefined): boolean =>
  one !== undefined && other !== undefined && JSON.stringify(one.nodes) === JSON.stringify(other.nodes);
