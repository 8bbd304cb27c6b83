import type { Value } from './value.ts';

/** Variables, what `.` and `$` are, and what is known of the loop around. */
export class Scope {
  dot: Value | undefined;
  /** Of a `known` loop each turn is followed; of an `unknown` one nobody knows how often it turns. */
  loop: 'known' | 'unknown' | undefined;
  private readonly variables: { readonly name: string; value: Value | undefined }[];
  private readonly unknowable: ReadonlySet<string>;

  /** Variables in `unknowable` never have a known value. */
  constructor(root: Value | undefined, unknowable: ReadonlySet<string>) {
    this.dot = root;
    this.variables = [{ name: '$', value: root }];
    this.unknowable = unknowable;
  }

  /** Undefined too when there is no such variable. */
  get(name: string): Value | undefined {
    return this.find(name)?.value;
  }

  declare(name: string, value: Value | undefined): void {
    this.variables.push({ name, value: this.unknowable.has(name) ? undefined : value });
  }

  assign(name: string, value: Value | undefined): void {
    const variable = this.find(name);
    if (variable !== undefined) variable.value = this.unknowable.has(name) ? undefined : value;
  }

  forget(names: Iterable<string>): void {
    for (const name of names) this.assign(name, undefined);
  }

  /** Runs with variables of its own; what it made of `.` and the loop is over then. */
  inside<Result>(run: () => Result): Result {
    const { dot, loop } = this;
    const { length } = this.variables;
    const result = run();
    this.variables.length = length;
    this.dot = dot;
    this.loop = loop;
    return result;
  }

  private find(name: string): { value: Value | undefined } | undefined {
    return this.variables.findLast((variable) => variable.name === name);
  }
}
