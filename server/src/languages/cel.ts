import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import type { Span } from '../text/span.ts';

/** An expression of CEL as a tree, with offsets in its text. https://kubernetes.io/docs/reference/using-api/cel/ */
export type Expression =
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  /** `of.name` and `of.?name`. */
  | { readonly kind: 'field'; readonly of: Expression; readonly name: string; readonly isOptional: boolean; readonly span: Span }
  /** `name(…)`, and `target.name(…)`: macros such as `all` too, whose first argument is the name they give to each member. */
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly target: Expression | undefined;
      readonly arguments: readonly Expression[];
      readonly span: Span;
    }
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  /** Anything that is made of others: operators, lists, maps, `of[…]`; other literals have no parts. */
  | { readonly kind: 'other'; readonly operator: string; readonly parts: readonly Expression[]; readonly span: Span };

/** What stands at a place where the text is no CEL. */
export interface Unreadable {
  readonly problem: string;
  readonly span: Span;
}

/**
 * Reads an expression; tells where it cannot. Objects that are constructed, as mutations do, are beyond the reader:
 * of those {@link initializersIn} knows something.
 */
export function readExpression(text: string): Expression | Unreadable {
  try {
    environment ??= new Environment({ unlistedVariablesAreDyn: true, enableOptionalTypes: true });
    return treeOf(environment.parse(text).ast);
  } catch (error) {
    const { summary = 'unreadable', range } = error instanceof ParseError ? error : {};
    return { problem: summary, span: { start: range?.start ?? 0, end: range?.end ?? text.length } };
  }
}

let environment: Environment | undefined;

export const isReadable = (read: Expression | Unreadable): read is Expression => 'kind' in read;

function treeOf(node: ASTNode): Expression {
  const span = { start: node.start, end: node.end };
  switch (node.op) {
    case 'id':
      return { kind: 'name', name: node.args, span };
    case '.':
    case '.?':
      return { kind: 'field', of: treeOf(node.args[0]), name: node.args[1], isOptional: node.op === '.?', span };
    case 'call':
      return { kind: 'call', name: node.args[0], target: undefined, arguments: node.args[1].map(treeOf), span };
    case 'rcall':
      return { kind: 'call', name: node.args[0], target: treeOf(node.args[1]), arguments: node.args[2].map(treeOf), span };
    case 'value':
      return typeof node.args === 'string'
        ? { kind: 'text', text: node.args, span }
        : { kind: 'other', operator: 'value', parts: [], span };
    default: {
      const parts: readonly unknown[] = Array.isArray(node.args) ? node.args.flat() : [node.args];
      return { kind: 'other', operator: node.op, parts: parts.filter(isNode).map(treeOf), span };
    }
  }
}

const isNode = (part: unknown): part is ASTNode => typeof part === 'object' && part !== null && 'op' in part;

/** The expression and everything in it, from the outside in. */
export function* partsOf(expression: Expression): Generator<Expression> {
  yield expression;
  if (expression.kind === 'field') yield* partsOf(expression.of);
  if (expression.kind === 'other') for (const part of expression.parts) yield* partsOf(part);
  if (expression.kind !== 'call') return;
  if (expression.target !== undefined) yield* partsOf(expression.target);
  for (const argument of expression.arguments) yield* partsOf(argument);
}

/** `name: value` inside `Owner.of.type{…}`, for a value that is a literal. */
export interface Initializer {
  /** The last word of the type. */
  readonly type: string;
  readonly name: string;
  readonly value: string | number | boolean;
  readonly span: Span;
}

/** The alternatives in turn: a comment, a text, a text without an end, a type and its brace, a name and its colon, a word or number, anything else. */
const TOKEN = /\/\/[^\n]*|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|["'][^\n]*|((?:\w+\.)*\w+)\s*\{|(\w+)\s*:|([\w.-]+)|\S/g;

/** Literals that objects are constructed with, read without understanding anything else. */
export function initializersIn(text: string): readonly Initializer[] {
  const found: Initializer[] = [];
  const types: string[] = [];
  let name: string | undefined;
  let before = '';
  for (const match of text.matchAll(TOKEN)) {
    const [all, double, single, type, key, word] = match;
    if (all.startsWith('//')) continue;
    const literal = double ?? single ?? (word === undefined ? undefined : literalOf(word));
    const owner = types.at(-1);
    if (literal !== undefined && name !== undefined && owner !== undefined)
      found.push({ type: owner, name, value: literal, span: { start: match.index, end: match.index + all.length } });
    name = key !== undefined && /[{,]$/.test(before) ? key : undefined;
    if (type !== undefined) types.push(type.slice(type.lastIndexOf('.') + 1));
    else if (all === '{') types.push('');
    if (all === '}') types.pop();
    before = all;
  }
  return found;
}

function literalOf(word: string): number | boolean | undefined {
  if (word === 'true' || word === 'false') return word === 'true';
  return /^-?\d+$/.test(word) ? Number(word) : undefined;
}
