import { YamlDocument } from '../../yaml/document.ts';
import { Field } from '../../yaml/field.ts';
import type { ScalarValue } from '../../yaml/scalar.ts';
import type { DocumentsOf } from './files.ts';
import { effectiveNamespace, type Identity } from './identity.ts';
import { fitsExpression } from './label-expression.ts';
import type { Part } from './part.ts';
import { beside } from './paths.ts';
import { valuesBelow } from './target.ts';
import { isNothing, leaf, type Tree, textBelow, Undecided, withEntry, withItem } from './tree.ts';

/**
 * Copies a value into other objects, as an entry of `replacements` says. Where it cannot be followed, the objects that
 * it may be for are left uncertain. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/
 */
export function replaceValues(entry: Field, parts: readonly Part[], documentsOf: DocumentsOf, uri: string): void {
  const path = entry.get('path');
  const documents = path.text === undefined ? [] : (documentsOf(beside(uri, path.text)) ?? []);
  const roots = path.isAbsent ? [entry] : documents.map(({ document, text }) => Field.root(document ?? YamlDocument.parse(text)));
  if (roots.length === 0) for (const part of parts) part.giveUp();
  for (const one of roots.flatMap((root) => (root.isList ? root.items : [root]))) replaceBy(one, parts);
}

function replaceBy(entry: Field, parts: readonly Part[]): void {
  const value = caught(() => sourceOf(entry.get('source'), parts));
  const targets = entry.get('targets');
  if (!targets.isList || targets.isOpen) for (const part of parts) part.giveUp();
  for (const target of targets.items) {
    for (const part of parts) {
      const isMeant = caught(() => selects(target.get('select'), part) && !target.get('reject').items.some((one) => rejects(one, part)));
      if (isMeant === false) continue;
      if (value === undefined || isMeant === undefined) part.giveUp();
      else part.change((tree) => paths(target).reduce((changed, path) => copied(changed, path, value, target.get('options')), tree));
    }
  }
}

function caught<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

function known(field: Field): string {
  if (field.isAbsent) return '';
  if (field.text === undefined) throw new Undecided();
  return field.text;
}

/** Of what a `select`, a `source` or a `reject` says, all must be so of one identity, old or new. */
function names(field: Field, part: Part): boolean {
  const wanted = ['group', 'version', 'kind', 'name', 'namespace'].map((key) => [key, known(field.get(key))] as const);
  const partOf = (identity: Identity, key: string): string =>
    key === 'namespace' ? effectiveNamespace(identity) : identity[key as 'group' | 'version' | 'kind' | 'name'];
  return part.identities.some((identity) => wanted.every(([key, value]) => value === '' || partOf(identity, key) === value));
}

function selects(field: Field, part: Part): boolean {
  if (!names(field, part)) return false;
  return (['labels', 'annotations'] as const).every((key) => {
    const expression = known(field.get(key === 'labels' ? 'labelSelector' : 'annotationSelector'));
    if (expression === '') return true;
    const answer = fitsExpression(expression, valuesBelow(part.tree, key));
    if (answer === undefined) throw new Undecided();
    return answer;
  });
}

const rejects = (field: Field, part: Part): boolean => selects(field, part);

function sourceOf(source: Field, parts: readonly Part[]): Tree {
  const meant = parts.filter((part) => names(source, part));
  const [part] = meant;
  if (part === undefined || meant.length !== 1 || part.isUncertain) throw new Undecided();
  const path = source.get('fieldPath').isAbsent ? 'metadata.name' : known(source.get('fieldPath'));
  const found = steps(path).reduce<Tree | undefined>(stepped, part.tree);
  if (found === undefined || isNothing(found)) throw new Undecided();
  const { delimiter, index } = optionsOf(source.get('options'));
  if (delimiter === '') return found;
  const piece = textBelow(found)?.split(delimiter)[index];
  if (piece === undefined) throw new Undecided();
  return leaf(piece, found.place);
}

function optionsOf(options: Field) {
  const index = options.get('index');
  if (!index.isAbsent && index.number === undefined) throw new Undecided();
  return { delimiter: known(options.get('delimiter')), index: index.number ?? 0, isMade: options.get('create').is(true) };
}

function paths(target: Field): readonly string[] {
  const list = target.get('fieldPaths');
  if (list.isAbsent) return ['metadata.name'];
  if (!list.isList || list.isOpen) throw new Undecided();
  return list.items.map(known);
}

/** A step of a path: a key, `[name=value]` or `*`. */
type Step = { readonly key: string } | { readonly name: string; readonly value: string } | 'each';

function steps(path: string): readonly Step[] {
  return segmentsOf(path).map((text) => {
    if (text === '*') return 'each';
    const [, name, value = ''] = /^\[([\w.-]+)=(.*)\]$/.exec(text) ?? [];
    if (name !== undefined) return { name, value };
    if (/[*[\]]/.test(text) || text === '-') throw new Undecided();
    return { key: text.replaceAll('\\.', '.') };
  });
}

/** Dots part them, but for those in brackets and behind a backslash. */
function segmentsOf(path: string): readonly string[] {
  const segments: string[] = [];
  for (const piece of path.split('.')) {
    const last = segments.at(-1);
    if (last === undefined || (last.startsWith('[') === last.endsWith(']') && !last.endsWith('\\'))) segments.push(piece);
    else segments[segments.length - 1] = `${last}.${piece}`;
  }
  return segments;
}

function stepped(tree: Tree | undefined, step: Step): Tree | undefined {
  if (step === 'each') throw new Undecided();
  if ('key' in step) {
    if (tree?.kind === 'list') return tree.items[indexOf(step.key)];
    return tree?.kind === 'map' ? tree.entries.get(step.key) : undefined;
  }
  return tree?.kind === 'list' ? tree.items.find((item) => textBelow(item, step.name) === step.value) : undefined;
}

function indexOf(key: string): number {
  if (!/^\d{1,6}$/.test(key)) throw new Undecided();
  return Number(key);
}

function copied(tree: Tree, path: string, value: Tree, options: Field): Tree {
  const { delimiter, index, isMade } = optionsOf(options);
  let isFound = false;
  const changed = at(tree, steps(path));
  if (!isFound) throw new Undecided();
  return changed;

  function at(holder: Tree, [step, ...rest]: readonly Step[]): Tree {
    if (step === undefined) {
      isFound = true;
      return delimiter === '' ? replacing(holder, value) : replacing(holder, leaf(pieced(holder, value, delimiter, index), value.place));
    }
    if (holder.kind === 'list') {
      let list = holder;
      for (const [i, item] of holder.items.entries()) if (isMeant(item, i, step)) list = withItem(list, i, at(item, rest));
      return list;
    }
    if (holder.kind !== 'map' || !(step === 'each' || 'key' in step)) throw new Undecided();
    if (step === 'each') {
      let map = holder;
      for (const [key, item] of holder.entries) map = withEntry(map, key, at(item, rest));
      return map;
    }
    const found = holder.entries.get(step.key);
    if (found !== undefined && !isNothing(found)) return withEntry(holder, step.key, at(found, rest));
    if (!isMade || [step, ...rest].some((one) => one === 'each' || !('key' in one) || /^\d+$/.test(one.key))) throw new Undecided();
    return withEntry(
      holder,
      step.key,
      at(rest.length === 0 ? leaf('', value.place) : { kind: 'map', entries: new Map(), place: value.place }, rest),
    );
  }
}

function isMeant(item: Tree, index: number, step: Step): boolean {
  if (step === 'each') return true;
  return 'key' in step ? indexOf(step.key) === index : textBelow(item, step.name) === step.value;
}

function pieced(old: Tree, value: Tree, delimiter: string, index: number): string {
  const [text, piece] = [textBelow(old), textBelow(value)];
  if (text === undefined || piece === undefined) throw new Undecided();
  const pieces = text.split(delimiter);
  if (index < 0) return [piece, ...pieces].join(delimiter);
  if (pieces.length <= index) return [...pieces, piece].join(delimiter);
  return pieces.map((one, i) => (i === index ? piece : one)).join(delimiter);
}

/** A scalar keeps its type, as what is written without quotes does. */
function replacing(old: Tree, value: Tree): Tree {
  if (old.kind !== 'leaf' || value.kind !== 'leaf') return value;
  return leaf(alike(old.value, value.value), value.place);
}

function alike(old: ScalarValue, value: ScalarValue): ScalarValue {
  if (typeof old === typeof value || old === null) return value;
  if (typeof old === 'string') return String(value);
  if (typeof old === 'number' && typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value);
  if (typeof old === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  throw new Undecided();
}
