import { isCollection, isMap, type YAMLMap } from 'yaml';
import type { Change, Value } from './change.ts';
import { keyName, type YamlDocument } from './document.ts';
import { Field } from './field.ts';
import { isMapping } from './format.ts';
import { nodesOf } from './node.ts';
import { type Path, pathText } from './path.ts';
import { refuse } from './refusal.ts';
import { dataOf, equalValues } from './value.ts';

/** All that shall happen to one written value and to what is written in it. */
export class Plan {
  readonly field: Field;
  readonly children = new Map<string | number, Plan>();
  /** Keys that the mapping gets, in this order. */
  readonly additions = new Map<string, Value>();
  /** Items that the list gets at its end. */
  readonly items: Value[] = [];
  readonly substitutions: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  /** What is written instead. */
  replacement: Value | undefined;
  /** What a change asked for as a whole, even if only parts of it are written anew. */
  whole: Value | undefined;
  key: string | undefined;
  isRemoved = false;

  constructor(field: Field) {
    this.field = field;
  }

  child(field: Field): Plan {
    const plan = this.children.get(field.segment) ?? new Plan(field);
    this.children.set(field.segment, plan);
    return plan;
  }

  get changesInside(): boolean {
    return this.children.size > 0 || this.additions.size > 0 || this.items.length > 0;
  }
}

/** Sorts the changes by the value they happen to, so that many of one place become one. Refuses what it cannot be certain of. */
export function planOf(document: YamlDocument, changes: readonly Change[]): Plan {
  const plan = new Plan(Field.root(document));
  for (const change of changes) {
    switch (change.kind) {
      case 'set':
        write(
          plan,
          change.field,
          (old) => (old === undefined || equalValues(old, change.value) ? change.value : contradict(change.field)),
          change.value,
        );
        break;
      case 'append':
        write(plan, change.field, (old) => appended(old, change.value, change.field), undefined, change.value);
        break;
      case 'remove':
        remove(plan, change.field);
        break;
      case 'rename':
        rename(plan, change.field, change.key);
        break;
      case 'substitute':
        substitute(plan, change);
        break;
      case 'createFile':
        refuse('this change makes another file');
    }
  }
  check(plan);
  return plan;
}

const contradict = (field: Field): never => refuse(`two changes of ${name(field.path)} contradict each other`);

const name = (path: Path): string => pathText(path) || 'the document';

type Update = (old: Value | undefined) => Value;

/** The plans from the root down to the last written field of the way, and the part of the way that is not written. */
function follow(root: Plan, field: Field): { plan: Plan; rest: Path } {
  const way: Field[] = [];
  for (let current: Field | undefined = field; current !== undefined; current = current.parent) way.unshift(current);
  let plan = root;
  for (const [i, step] of way.entries()) {
    if (step.kind === 'absent') return { plan, rest: way.slice(Math.max(i, 1)).map(({ segment }) => segment) };
    certain(step);
    if (i > 0) plan = plan.child(step);
  }
  return { plan, rest: [] };
}

/** Only what stands at one certain place may change. */
function certain(field: Field): void {
  if (field.isRepeated) refuse(`the key ${name(field.path)} stands more than once`);
  if (field.isShared) refuse(`${name(field.path)} is shared through ${anchorOf(field)}`);
  if (!field.isUnknown) return;
  if (field.document.hasTemplates) refuse(`a template decides about ${name(field.path)}`);
  refuse(`it is not certain what ${name(field.path)} holds`);
}

function anchorOf(field: Field): string {
  const anchor = field.node !== null && 'anchor' in field.node ? field.node.anchor : undefined;
  return typeof anchor === 'string' ? `the anchor &${anchor}` : 'an anchor';
}

/** A value for a field: put into what is already planned, into what is absent, or in the place of what is written. */
function write(root: Plan, field: Field, update: Update, whole?: Value, item?: Value): void {
  const { plan, rest } = follow(root, field);
  const above = replacedAbove(root, field);
  if (above !== undefined) {
    above.plan.replacement = put(above.plan.replacement, above.rest, update, field);
    return;
  }
  if (plan.field.isAbsent) plan.replacement = put(plan.replacement, rest, update, field);
  else if (rest.length > 0) add(plan, rest, update, field);
  else if (whole !== undefined) replace(plan, whole);
  else if (item !== undefined) {
    if (!plan.field.isList) refuse(`${name(field.path)} is not a list`);
    if (plan.field.isOpen) refuse(`a template may add items to ${name(field.path)}`);
    plan.items.push(item);
  }
}

/** The nearest plan above or at the field whose whole value is already replaced. */
function replacedAbove(root: Plan, field: Field): { plan: Plan; rest: Path } | undefined {
  let plan: Plan | undefined = root;
  const path = field.path;
  for (let i = 0; plan !== undefined; i++) {
    if (plan.replacement !== undefined) return { plan, rest: path.slice(i) };
    const segment = path[i];
    plan = segment === undefined ? undefined : plan.children.get(segment);
  }
  return undefined;
}

function add(plan: Plan, [segment = '', ...rest]: Path, update: Update, field: Field): void {
  if (typeof segment === 'number' || !plan.field.isMap) refuse(`${name(plan.field.path)} has no item ${segment}`);
  plan.additions.set(segment, put(plan.additions.get(segment), rest, update, field));
}

function put(value: Value | undefined, [segment, ...rest]: Path, update: Update, field: Field): Value {
  if (segment === undefined) return update(value);
  if (typeof segment === 'number') {
    const list: readonly Value[] = value === undefined ? [] : Array.isArray(value) ? value : contradict(field);
    if (list.length < segment) refuse(`${name(field.path)} has no items before it`);
    return [...list.slice(0, segment), put(list[segment], rest, update, field), ...list.slice(segment + 1)];
  }
  const map = value === undefined ? {} : isMapping(value) ? value : contradict(field);
  return { ...map, [segment]: put(Object.hasOwn(map, segment) ? map[segment] : undefined, rest, update, field) };
}

function appended(list: Value | undefined, item: Value, field: Field): Value {
  if (list === undefined) return [item];
  return Array.isArray(list) ? [...list, item] : contradict(field);
}

/** Another value for a written one. Of mappings and lists only what differs is touched, so that the rest keeps its look. */
function replace(plan: Plan, value: Value): void {
  const { field } = plan;
  if (plan.whole !== undefined) {
    if (!equalValues(plan.whole, value)) contradict(field);
    return;
  }
  if (plan.changesInside) contradict(field);
  plan.whole = value;
  const old = dataOf(field);
  if (old !== undefined && equalValues(old, value)) return;
  certain(field);
  if (field.isMap && isMapping(value)) {
    if (field.isOpen) refuse(`a template may add keys to ${name(field.path)}`);
    for (const [key, child] of field.entries) if (!Object.hasOwn(value, key)) drop(plan, child);
    for (const [key, entry] of Object.entries(value)) replaceChild(plan, field.get(key), entry);
  } else if (field.isList && Array.isArray(value)) {
    if (field.isOpen) refuse(`a template may add items to ${name(field.path)}`);
    for (const [i, child] of field.items.entries()) {
      if (i < value.length) replaceChild(plan, child, value[i]);
      else drop(plan, child);
    }
    plan.items.push(...value.slice(field.items.length));
  } else {
    unanchored(field);
    plan.replacement = value;
  }
}

/** What an alias elsewhere stands for must not go. */
function unanchored({ node, document, path }: Field): void {
  if (!isCollection(node)) return;
  if (nodesOf(node).some((inner) => document.isAnchored(inner))) refuse(`${name(path)} holds an anchor that is used elsewhere`);
}

function replaceChild(plan: Plan, child: Field, value: Value): void {
  if (child.kind === 'absent') {
    plan.additions.set(String(child.segment), value);
    return;
  }
  const old = dataOf(child);
  if (old !== undefined && equalValues(old, value)) return;
  certain(child);
  replace(plan.child(child), value);
}

function remove(root: Plan, field: Field): void {
  if (field.kind === 'absent') return;
  const { plan } = follow(root, field);
  if (field.parent === undefined) refuse('the whole document cannot be removed');
  removable(field);
  plan.isRemoved = true;
}

function drop(plan: Plan, field: Field): void {
  certain(field);
  removable(field);
  plan.child(field).isRemoved = true;
}

function removable(field: Field): void {
  unanchored(field);
  const map = field.parent?.node;
  if (!isMap(map)) return;
  if (map.items.some((pair) => keyName(pair.key as never) === '<<')) refuse(`${name(field.parent?.path ?? [])} takes keys from an anchor`);
}

function rename(root: Plan, field: Field, key: string): void {
  if (field.kind === 'absent' || typeof field.segment !== 'string') refuse(`there is no key ${name(field.path)} to rename`);
  const { plan } = follow(root, field);
  removable(field);
  const map = field.parent?.node as YAMLMap;
  if (field.segment !== key && field.document.entries(map).has(key)) refuse(`there is already a key ${key}`);
  if (plan.key !== undefined && plan.key !== key) contradict(field);
  plan.key = key;
}

function substitute(root: Plan, { field, from, to, text }: Change & { kind: 'substitute' }): void {
  const old = field.text;
  if (old === undefined) refuse(`${name(field.path)} is not a text`);
  if (!(0 <= from && from <= to && to <= old.length)) refuse(`${name(field.path)} is shorter than that`);
  const { plan } = follow(root, field);
  if (plan.substitutions.some((other) => from < other.to && other.from < to)) contradict(field);
  plan.substitutions.push({ from, to, text });
}

/** What is removed or replaced as a whole cannot be changed inside as well. */
function check(plan: Plan): void {
  const { field, replacement, substitutions, additions } = plan;
  if (replacement !== undefined && (plan.changesInside || substitutions.length > 0)) contradict(field);
  if (plan.isRemoved && keepsSomething(plan)) contradict(field);
  for (const child of plan.children.values()) {
    if (child.key !== undefined && additions.has(child.key)) contradict(child.field);
    check(child);
  }
  const keys = [...plan.children.values()].flatMap(({ key }) => key ?? []);
  if (new Set(keys).size < keys.length) contradict(field);
}

function keepsSomething(plan: Plan): boolean {
  if (plan.replacement !== undefined || plan.key !== undefined || plan.substitutions.length > 0) return true;
  if (plan.additions.size > 0 || plan.items.length > 0) return true;
  return [...plan.children.values()].some((child) => !child.isRemoved && keepsSomething(child));
}
