import type { Command, Expression, Pipe } from '../../languages/go-template/tree.ts';
import type { Budget } from './budget.ts';
import { callFunction } from './functions.ts';
import type { Scope } from './scope.ts';
import { NIL, type Part, textOf, textValue, type Value } from './value.ts';

/** A longer text is not printed, so that none grows without end. */
const LONGEST = 200_000;

/** What prints templates for expressions; undefined where something in them stays. */
export interface Templates {
  readonly named: (name: string, dot: Value) => readonly Part[] | undefined;
  readonly written: (text: string, dot: Value) => readonly Part[] | undefined;
}

/** Works out the values of pipelines. */
export class Expressions {
  private readonly budget: Budget;
  private readonly templates: Templates;

  constructor(budget: Budget, templates: Templates) {
    this.budget = budget;
    this.templates = templates;
  }

  /** Variables that the pipeline sets are for the caller to set. */
  pipe(pipe: Pipe, scope: Scope): Value | undefined {
    return this.budget.deeper(() => this.through(pipe, scope));
  }

  private through({ commands }: Pipe, scope: Scope): Value | undefined {
    let value: Value | undefined;
    for (const [i, command] of commands.entries()) {
      value = this.command(command, scope, i === 0 ? [] : [value]);
      if (value?.kind === 'text' && LONGEST < (textOf(value)?.length ?? 0)) return undefined;
    }
    return value;
  }

  private command([first, ...given]: Command, scope: Scope, last: readonly (Value | undefined)[]): Value | undefined {
    if (first === undefined) return undefined;
    if (first.kind !== 'function') return given.length === 0 && last.length === 0 ? this.expression(first, scope) : undefined;
    return this.call(first.name, [...given.map((expression) => this.expression(expression, scope)), ...last]);
  }

  private call(name: string, given: readonly (Value | undefined)[]): Value | undefined {
    if (name !== 'include' && name !== 'tpl') {
      const answer = callFunction(name, given);
      this.budget.charge([...given, answer]);
      return answer;
    }
    const [text, dot] = [textOf(given[0]), given[1]];
    if (text === undefined || dot === undefined || given.length !== 2) return undefined;
    if (name === 'tpl' && !text.includes('{{')) return given[0];
    const parts = name === 'tpl' ? this.templates.written(text, dot) : this.templates.named(text, dot);
    return parts && { kind: 'text', parts };
  }

  private expression(expression: Expression, scope: Scope): Value | undefined {
    if (!this.budget.step()) return undefined;
    switch (expression.kind) {
      case 'dot':
        return scope.dot;
      case 'variable':
        return scope.get(expression.name);
      case 'field':
        return expression.names.reduce(
          (value, name) => (value?.kind === 'map' ? value.get(name) : undefined),
          this.expression(expression.of, scope),
        );
      case 'function':
        return this.call(expression.name, []);
      case 'pipe':
        return expression.pipe.variables.length === 0 ? this.pipe(expression.pipe, scope) : undefined;
      case 'text':
        return textValue(expression.text);
      case 'integer':
      case 'decimal':
        return { kind: expression.kind, value: expression.value };
      case 'boolean':
        return { kind: 'boolean', value: expression.value };
      case 'nil':
        return NIL;
    }
  }
}
