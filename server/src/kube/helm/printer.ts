import { parseTemplate } from '../../languages/go-template/parser.ts';
import type { Branch, Node } from '../../languages/go-template/tree.ts';
import { Budget } from './budget.ts';
import { assignedVariables, changesIn } from './changes.ts';
import { Expressions } from './expressions.ts';
import { type Body, bodyOf, type Helpers } from './helpers.ts';
import { Output } from './output.ts';
import { printed } from './print.ts';
import { Scope } from './scope.ts';
import { isTrue, NIL, type Part, textOf, textValue, type Value } from './value.ts';

/** How deep named templates may call each other, and how many turns of a loop are followed. */
const CALLS = 30;
const TURNS = 1_000;

/** How a body ended: at its end, by a jump, or by a jump of which nobody knows whether it happens. */
type Ending = 'end' | 'break' | 'continue' | 'undecided';

/** Prints templates as far as that is certain. */
export class Printer {
  private readonly helpers: Helpers;
  private readonly root: Value;
  private readonly budget = new Budget();
  private readonly expressions: Expressions;
  private calls = 0;

  constructor(helpers: Helpers, root: Value) {
    this.helpers = helpers;
    this.root = root;
    this.expressions = new Expressions(this.budget, {
      named: (name, dot) => this.named(name, dot),
      written: (text, dot) => this.written(text, dot),
    });
  }

  get isExhausted(): boolean {
    return this.budget.isExhausted;
  }

  print({ nodes, changes, tags }: Body, dot: Value = this.root): Output {
    const output = new Output();
    if (tags !== undefined) output.done(tags[0]);
    this.body(nodes, new Scope(dot, changes.variables), output);
    if (tags !== undefined) output.done(tags[1]);
    return output;
  }

  private body(nodes: readonly Node[], scope: Scope, output: Output): Ending {
    return this.budget.deeper(() => this.each(nodes, scope, output)) ?? 'end';
  }

  private each(nodes: readonly Node[], scope: Scope, output: Output): Ending {
    for (const node of nodes) {
      if (!this.budget.step()) return 'end';
      const ending = this.node(node, scope, output);
      if (ending !== 'end') return ending;
    }
    return 'end';
  }

  private node(node: Node, scope: Scope, output: Output): Ending {
    switch (node.kind) {
      case 'text':
        this.budget.print(node.text.length);
        output.text(node);
        return 'end';
      case 'comment':
        output.done(node.tag);
        return 'end';
      case 'print':
        this.action(node, scope, output);
        return 'end';
      case 'if':
      case 'with':
        return this.isDecided(node, scope) ? this.decided(node, scope, output) : this.undecided(node, scope, output);
      case 'range':
        return this.range(node, scope, output);
      case 'jump':
        if (scope.loop === 'known') return node.word;
        output.kept(node.tag);
        return 'end';
      case 'define':
        output.done(node.tag);
        output.done(node.end);
        return 'end';
      case 'template':
      case 'block': {
        const dot = node.pipe === undefined ? NIL : this.expressions.pipe(node.pipe, scope);
        const text = dot && this.named(node.name, dot);
        if (text !== undefined) {
          output.done(node.tag, text);
          if (node.kind === 'block') output.done(node.end);
          return 'end';
        }
        output.kept(node.tag);
        if (node.kind === 'template') return 'end';
        this.body(node.body, new Scope(undefined, changesIn(node.body).variables), output);
        output.kept(node.end);
        return 'end';
      }
    }
  }

  private action({ tag, pipe }: Extract<Node, { kind: 'print' }>, scope: Scope, output: Output): void {
    const value = this.expressions.pipe(pipe, scope);
    const [variable] = pipe.variables;
    if (variable !== undefined) {
      if (pipe.assigns) scope.assign(variable, value);
      else scope.declare(variable, value);
      if (value === undefined) output.kept(tag);
      else output.done(tag);
      return;
    }
    this.budget.charge([value]);
    // What looks like an action would be taken for one.
    const text = value?.kind === 'nil' ? textValue('') : value && printed(value);
    if (text?.kind !== 'text' || /\{[{%]/.test(textOf(text) ?? '')) output.kept(tag);
    else output.done(tag, text.parts);
  }

  /** True when it is known which of the bodies is printed, `else if` and all. */
  private isDecided({ kind, pipe, otherwise }: Branch, scope: Scope): boolean {
    if (kind === 'range' || pipe.assigns) return false;
    return scope.inside(() => {
      const value = this.expressions.pipe(pipe, scope);
      const isSet = value && isTrue(value);
      for (const variable of pipe.variables) scope.declare(variable, value);
      const next = nextOf(otherwise);
      return isSet === undefined ? false : isSet || next === undefined || this.isDecided(next, scope);
    });
  }

  private decided(node: Branch, scope: Scope, output: Output, isChained = false): Ending {
    return scope.inside(() => {
      const value = this.expressions.pipe(node.pipe, scope);
      for (const variable of node.pipe.variables) scope.declare(variable, value);
      output.done(node.tag);
      const { otherwise } = node;
      const next = nextOf(otherwise);
      let ending: Ending = 'end';
      if (value !== undefined && isTrue(value)) {
        if (node.kind === 'with') scope.dot = value;
        ending = this.body(node.body, scope, output);
        output.done(otherwise?.tag ?? node.end);
      } else if (next !== undefined) ending = this.decided(next, scope, output, true);
      else if (otherwise !== undefined) {
        output.done(otherwise.tag);
        ending = this.body(otherwise.body, scope, output);
      }
      if (!isChained) output.done(node.end);
      return ending;
    });
  }

  /** All of its actions stay; what stands between them is printed as far as it is certain whichever is taken. */
  private undecided(node: Branch, scope: Scope, output: Output, isChained = false): Ending {
    const assigned = assignedVariables([node]);
    scope.forget(assigned);
    let ending: Ending = 'end';
    scope.inside(() => {
      output.kept(node.tag);
      const value = node.kind === 'range' ? undefined : this.expressions.pipe(node.pipe, scope);
      if (!node.pipe.assigns) for (const variable of node.pipe.variables) scope.declare(variable, value);
      const follow = (nodes: readonly Node[]): void => {
        if (scope.inside(() => this.body(nodes, scope, output)) !== 'end') ending = 'undecided';
        scope.forget(assigned);
      };
      scope.inside(() => {
        if (node.kind !== 'if') scope.dot = value;
        if (node.kind === 'range') scope.loop = 'unknown';
        follow(node.body);
      });
      const next = nextOf(node.otherwise);
      if (next !== undefined) {
        if (this.undecided(next, scope, output, true) !== 'end') ending = 'undecided';
      } else if (node.otherwise !== undefined) {
        output.kept(node.otherwise.tag);
        follow(node.otherwise.body);
      }
      if (!isChained) output.kept(node.end);
    });
    return ending;
  }

  private range(node: Branch, scope: Scope, output: Output): Ending {
    const turns = node.pipe.assigns ? undefined : turnsOf(this.expressions.pipe(node.pipe, scope));
    const mark = output.mark();
    const ending = turns && this.turns(node, turns, scope, output);
    if (ending !== undefined) return ending;
    output.goBack(mark);
    return this.undecided(node, scope, output);
  }

  /** Undefined when it is not known when the loop ends. */
  private turns(node: Branch, turns: readonly Turn[], scope: Scope, output: Output): Ending | undefined {
    const { variables } = node.pipe;
    output.done(node.tag);
    for (const { key, value } of turns) {
      const ending = scope.inside(() => {
        const [first, second] = variables;
        if (first !== undefined) scope.declare(first, second === undefined ? value : key);
        if (second !== undefined) scope.declare(second, value);
        scope.dot = value;
        scope.loop = 'known';
        output.done(node.tag);
        return this.body(node.body, scope, output);
      });
      output.done(node.otherwise?.tag ?? node.end);
      if (ending === 'undecided' || this.isExhausted) return undefined;
      if (ending === 'break') break;
    }
    let ending: Ending = 'end';
    if (turns.length === 0 && node.otherwise !== undefined) {
      output.done(node.otherwise.tag);
      ending = scope.inside(() => this.body(node.otherwise?.body ?? [], scope, output));
    }
    output.done(node.end);
    return ending;
  }

  private written(text: string, dot: Value): readonly Part[] | undefined {
    const nodes = parseTemplate(text);
    const body = nodes && bodyOf(nodes);
    if (body === undefined || body.nodes.some(({ kind }) => kind === 'define')) return undefined;
    // It may change what was taken to be certain.
    if (body.changes.paths.length > 0) {
      this.budget.exhaust();
      return undefined;
    }
    return this.printedParts(body, dot);
  }

  private named(name: string, dot: Value): readonly Part[] | undefined {
    const body = this.helpers.definitions.get(name);
    return body && this.printedParts(body, dot);
  }

  private printedParts(body: Body, dot: Value): readonly Part[] | undefined {
    if (CALLS <= this.calls || !this.budget.step()) return undefined;
    this.calls++;
    const { parts } = this.print(body, dot);
    this.calls--;
    return this.isExhausted ? undefined : parts;
  }
}

/** The branch that `else if` begins: it shares the action with its `else`. */
function nextOf(otherwise: Branch['otherwise']): Branch | undefined {
  const [first] = otherwise?.body ?? [];
  return first !== undefined && 'pipe' in first && first.tag === otherwise?.tag && 'otherwise' in first ? first : undefined;
}

interface Turn {
  readonly key: Value;
  readonly value: Value | undefined;
}

/** Maps are gone through by the order of their keys. */
function turnsOf(value: Value | undefined): readonly Turn[] | undefined {
  if (value?.kind === 'nil') return [];
  if (value?.kind === 'list' && value.items.length <= TURNS) {
    return value.items.map((item, i) => ({ key: { kind: 'integer', value: i }, value: item }));
  }
  if (value?.kind !== 'map' || value.isOpen || TURNS < value.names.length) return undefined;
  return value.names.map((name) => ({ key: textValue(name), value: value.get(name) }));
}
