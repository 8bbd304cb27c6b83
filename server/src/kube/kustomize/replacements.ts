import { YamlDocument } from '../../yaml/document.ts';
import { Field } from '../../yaml/field.ts';
import { type ScalarValue, staysText } from '../../yaml/scalar.ts';
import type { DocumentsOf } from './files.ts';
import { effectiveNamespace, type Identity } from './identity.ts';
import { fitsExpression } from './label-expression.ts';
import type { Part } from './part.ts';
import { beside } from './paths.ts';
import { fitsPattern } from './pattern.ts';
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

const NAMED = ['group', 'version', 'kind', 'name', 'namespace'] as const;

/** Of what a `select`, a `source` or a `reject` says, all must be so of one identity, old or new. */
const names = (field: Field, part: Part): boolean =>
  part.identities.some((identity) => NAMED.every((key) => isCalled(known(field.get(key)), partOf(identity, key))));

const partOf = (identity: Identity, key: (typeof NAMED)[number]): string =>
  key === 'namespace' ? effectiveNamespace(identity) : identity[key];

/** Newer versions of kustomize take it for a pattern, older ones for a name. */
function isCalled(wanted: string, name: string): boolean {
  if (wanted === '' || wanted === name) return true;
  if (fitsPattern(wanted, name) === false) return false;
  throw new Undecided();
}

const SELECTORS = { labelSelector: 'labels', annotationSelector: 'annotations' } as const;

const hasSelector = (field: Field): boolean => known(field.get('labelSelector')) !== '' || known(field.get('annotationSelector')) !== '';

const selectsValues = (field: Field, part: Part): boolean =>
  (['labelSelector', 'annotationSelector'] as const).every((key) => {
    const expression = known(field.get(key));
    if (expression === '') return true;
    const answer = fitsExpression(expression, valuesBelow(part.tree, SELECTORS[key]));
    if (answer === undefined) throw new Undecided();
    return answer;
  });

function selects(field: Field, part: Part): boolean {
  if (field.isAbsent) throw new Undecided();
  return names(field, part) && selectsValues(field, part);
}

/** Either by what it is called or by its labels and annotations. */
const rejects = (field: Field, part: Part): boolean =>
  (hasSelector(field) && selectsValues(field, part)) || (NAMED.some((key) => known(field.get(key)) !== '') && names(field, part));

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
  if (list.isEmpty) return ['metadata.name'];
  if (!list.isList || list.isOpen) throw new Undecided();
  return list.items.map(known);
}

/** A step of a path: a key, in brackets if it has dots, `[name=value]` or `*`. */
type Step = { readonly key: string } | { readonly name: string; readonly value: string } | 'each';

function steps(path: string): readonly Step[] {
  return segmentsOf(path).map((text) => {
    if (text === '*') return 'each';
    const [, name, value = ''] = /^\[([\w.-]+)=(.*)\]$/.exec(text) ?? [];
    if (name !== undefined) return { name, value };
    const key = /^\[([^=.\]]*\.[^=\]]*)\]$/.exec(text)?.[1] ?? text;
    if (/[*[\]]/.test(key) || key === '-') throw new Undecided();
    return { key: key.replaceAll('\\.', '.') };
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
    if (holder.kind !== 'map' || step === 'each' || !('key' in step)) throw new Undecided();
    const found = holder.entries.get(step.key);
    if (found !== undefined) return withEntry(holder, step.key, at(found, rest));
    if (!isMade || delimiter !== '') throw new Undecided();
    isFound = true;
    return withEntry(holder, step.key, rest.reduceRight(madeFor, made(value)));
  }
}

/** What is made has no quotes, whatever the value had. */
function made(value: Tree): Tree {
  if (value.kind === 'leaf' && typeof value.value === 'string' && !staysText(value.value)) throw new Undecided();
  return value;
}

function madeFor(inner: Tree, step: Step): Tree {
  if (step === 'each' || !('key' in step) || /^\d+$/.test(step.key)) throw new Undecided();
  return { kind: 'map', entries: new Map([[step.key, inner]]), place: inner.place };
}

function isMeant(item: Tree, index: number, step: Step): boolean {
  if (step === 'each') return true;
  return 'key' in step ? indexOf(step.key) === index : isAmong(textBelow(item, step.name), step.value);
}

/** The value is a pattern that any part of the text may fit. https://github.com/kubernetes-sigs/kustomize/blob/master/kyaml/yaml/match.go */
function isAmong(text: string | undefined, value: string): boolean {
  if (text === undefined) return false;
  const fits = fitsPattern(value, text) === false ? fitsPattern(`.*(?:${value}).*`, text) : fitsPattern(value, text);
  if (fits === undefined) throw new Undecided();
  return fits;
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
  if (old.kind !== 'leaf') return value;
  if (value.kind !== 'leaf') throw new Undecided();
  return leaf(alike(old.value, value.value), value.place);
}

function alike(old: ScalarValue, value: ScalarValue): ScalarValue {
  if (typeof old === typeof value) return value;
  if (typeof old === 'string') return String(value);
  if (typeof old === 'number' && typeof value === 'string' && /^(?:0|-?[1-9]\d*)$/.test(value)) return Number(value);
  if (typeof old === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  throw new Undecided();
}
