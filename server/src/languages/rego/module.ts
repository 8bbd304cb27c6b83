import type { Span } from '../../text/span.ts';
import { bracketsOf, type Token, tokensOf } from './lexer.ts';

/** What a module of Rego reads and how its rules pass it on. Whatever is not understood is left out, and what depends on it with it. */
export interface Module {
  readonly rules: readonly Rule[];
  /** Every word and every text of the module, for a look whether it speaks of something at all. */
  readonly words: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  /** What `import` names, as `rego.v1`. */
  readonly imports: readonly string[];
}

/** One definition of a rule or function; a name mostly has several. */
export interface Rule {
  readonly name: string;
  /** Its name. */
  readonly span: Span;
  /** The words `if` or `contains` of a head are new in v1, a body without `if` is gone from it; most heads show neither. */
  readonly dialect: { readonly version: 'v0' | 'v1'; readonly span: Span } | undefined;
  /** Undefined for a rule that is no function. */
  readonly parameters: readonly string[] | undefined;
  /** For a set or an object: what its members are. */
  readonly member: Reference | undefined;
  /** For a rule with one value: that value. */
  readonly value: Reference | undefined;
  readonly references: readonly Reference[];
  /** What a name stands for. Undefined where something else than a reference is assigned. */
  readonly bindings: ReadonlyMap<string, readonly (Reference | undefined)[]>;
  readonly calls: readonly Call[];
}

/** `input.review.object.spec.containers[_].name`. */
export interface Reference {
  readonly head: string;
  readonly span: Span;
  readonly steps: readonly Step[];
  /** `not` stands before it. */
  readonly isNegated: boolean;
  /** What it is compared with, when that is a word, a number or a text. A statement of its own asks whether it is true. */
  readonly comparison: { readonly operator: string; readonly with: string } | undefined;
}

export type Step =
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  /** `[_]`: each member in turn. */
  | { readonly kind: 'each' }
  | { readonly kind: 'index'; readonly span: Span }
  /** A variable, which is a key that is known before or each key in turn. */
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'unknown' };

export interface Call {
  readonly name: string;
  /** Undefined for an argument that is no reference. */
  readonly arguments: readonly (Reference | undefined)[];
}

export function readModule(text: string): Module {
  const tokens = tokensOf(text);
  const reader = new Reader(tokens);
  return {
    rules: reader.rules(),
    words: new Set(tokens.flatMap((token) => (token.kind === 'word' ? token.text : []))),
    texts: new Set(tokens.flatMap((token) => (token.kind === 'string' ? token.text : []))),
    imports: reader.imports(),
  };
}

const KEYWORDS = new Set('package import default not some every in if contains as with else true false null'.split(' '));

class Reader {
  private readonly tokens: readonly Token[];
  private readonly brackets: ReadonlyMap<number, number>;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.brackets = bracketsOf(tokens);
  }

  /** A rule starts with a word that starts a line outside all brackets. */
  rules(): Rule[] {
    const starts: number[] = [];
    for (let i = 0; i < this.tokens.length; i = (this.brackets.get(i) ?? i) + 1) {
      const token = this.tokens[i];
      if (token?.kind === 'word' && token.startsLine && token.text !== 'else') starts.push(i);
    }
    return starts.map((start, number) => this.rule(start, starts[number + 1] ?? this.tokens.length));
  }

  imports(): string[] {
    return this.tokens.flatMap(({ startsLine }, i) => {
      if (!startsLine || !this.is(i, 'import')) return [];
      const { head, steps } = this.reference(i + 1).reference;
      return [head, ...steps.flatMap((step) => (step.kind === 'name' ? step.name : []))].join('.');
    });
  }

  private rule(start: number, end: number): Rule {
    const at = this.is(start, 'default') ? start + 1 : start;
    const references: Reference[] = [];
    const calls: Call[] = [];
    const bindings = new Map<string, (Reference | undefined)[]>();
    for (let i = start; i < end; i++) {
      if (this.startsReference(i)) references.push(this.reference(i).reference);
      if (this.startsCall(i) && at < i) calls.push({ name: this.text(i), arguments: this.arguments(i + 1) });
      this.bind(i, bindings);
    }
    const span = this.tokens[at]?.span ?? { start: 0, end: 0 };
    return { name: this.text(at), span, dialect: this.dialect(at, end), ...this.head(at), references, bindings, calls };
  }

  private dialect(at: number, end: number): Rule['dialect'] {
    const span = this.tokens[at]?.span ?? { start: 0, end: 0 };
    if (KEYWORDS.has(this.text(at))) return undefined;
    let next = at + 1;
    if (this.is(next, '(') || this.is(next, '[')) next = (this.brackets.get(next) ?? next) + 1;
    if (this.is(next, '{') && this.tokens[next]?.startsLine === false) return { version: 'v0', span };
    // In v0 both are names like others; a head has no place for a name there.
    const word = this.tokens[next];
    const isWord = next < end && (this.is(next, 'if') || (this.is(next, 'contains') && !this.startsCall(next)));
    return word !== undefined && isWord && !word.startsLine ? { version: 'v1', span: word.span } : undefined;
  }

  /** `name(parameters)`, `name[member]`, `name[key] = member`, `name contains member` or `name = value`. */
  private head(at: number): Pick<Rule, 'parameters' | 'member' | 'value'> {
    const next = at + 1;
    if (this.startsCall(at)) {
      const inside = this.tokens.slice(next + 1, this.brackets.get(next) ?? next);
      return {
        parameters: inside.flatMap(({ kind, text }) => (kind === 'word' ? text : text === ',' ? [] : '')),
        member: undefined,
        value: undefined,
      };
    }
    const none = { parameters: undefined, member: undefined, value: undefined };
    if (this.is(next, 'contains')) return { ...none, member: this.whole(next + 1) };
    if (this.is(next, '[')) {
      const close = this.brackets.get(next) ?? next;
      return { ...none, member: this.isAssignment(close + 1) ? this.whole(close + 2) : this.whole(next + 1) };
    }
    return this.isAssignment(next) ? { ...none, value: this.whole(next + 1) } : none;
  }

  /** Notes what the statement at a token gives a name to: `name := …`, `some name in …`, `every name in …`. */
  private bind(i: number, bindings: Map<string, (Reference | undefined)[]>): void {
    const note = (name: string, reference: Reference | undefined): void => {
      const known = bindings.get(name);
      if (known === undefined) bindings.set(name, [reference]);
      else known.push(reference);
    };
    if (this.is(i, 'some') || this.is(i, 'every')) {
      const names: string[] = [];
      let next = i + 1;
      for (; this.tokens[next]?.kind === 'word' && !KEYWORDS.has(this.text(next)); next++) {
        names.push(this.text(next));
        if (this.is(next + 1, ',')) next++;
      }
      if (!this.is(next, 'in')) return;
      const list = this.whole(next + 1);
      names.forEach((name, number) => {
        const isMember = number === names.length - 1 && list !== undefined;
        note(name, isMember ? { ...list, steps: [...list.steps, { kind: 'each' }] } : undefined);
      });
      return;
    }
    const isName = this.tokens[i]?.kind === 'word' && !this.isPart(i);
    if (isName && this.isAssignment(i + 1)) note(this.text(i), this.whole(i + 2));
  }

  private isAssignment(i: number): boolean {
    return this.is(i, ':=') || this.is(i, '=');
  }

  /** The reference that an expression consists of; undefined when it is anything more or else. */
  private whole(i: number): Reference | undefined {
    if (!this.startsReference(i)) return undefined;
    const { reference, end } = this.reference(i);
    const next = this.tokens[end];
    const ends = next === undefined || next.startsLine || ['}', ']', ')', ',', ';', '{', '|', 'if'].includes(next.text);
    return ends ? reference : undefined;
  }

  private reference(i: number): { readonly reference: Reference; readonly end: number } {
    const steps: Step[] = [];
    let at = i + 1;
    for (;;) {
      const token = this.tokens[at];
      const next = this.tokens[at + 1];
      if (token?.isAdjacent !== true || token.kind !== 'operator') break;
      if (token.text === '.' && next?.kind === 'word' && next.isAdjacent) {
        steps.push({ kind: 'name', name: next.text, span: next.span });
        at += 2;
      } else if (token.text === '[') {
        const close = this.brackets.get(at) ?? at;
        steps.push(close === at + 2 && next !== undefined ? stepOf(next) : { kind: 'unknown' });
        at = close + 1;
      } else break;
    }
    const first = this.tokens[i];
    const last = this.tokens[at - 1];
    const span = { start: first?.span.start ?? 0, end: last?.span.end ?? 0 };
    return {
      reference: { head: this.text(i), span, steps, isNegated: this.is(i - 1, 'not'), comparison: this.comparison(i, at) },
      end: at,
    };
  }

  /** `reference == word`, or `word == reference`. */
  private comparison(start: number, end: number): Reference['comparison'] {
    const after = this.tokens[end];
    const right = this.tokens[end + 1];
    if (after !== undefined && COMPARISONS.has(after.text) && !after.startsLine && right !== undefined && right.kind !== 'operator') {
      return { operator: after.text, with: right.text };
    }
    const before = this.tokens[start - 1];
    const left = this.tokens[start - 2];
    if (before !== undefined && COMPARISONS.has(before.text) && left !== undefined && left.kind !== 'operator' && !this.isPart(start - 2)) {
      return { operator: before.text, with: left.text };
    }
    return this.isStatement(start, end) ? { operator: '==', with: 'true' } : undefined;
  }

  private isStatement(start: number, end: number): boolean {
    const begins = this.tokens[start]?.startsLine === true || this.is(start - 1, '{') || this.is(start - 1, ';');
    return begins && (this.tokens[end]?.startsLine !== false || this.is(end, '}') || this.is(end, ';'));
  }

  /** A word that is neither a keyword nor a function nor a part of a reference. */
  private startsReference(i: number): boolean {
    return this.tokens[i]?.kind === 'word' && !KEYWORDS.has(this.text(i)) && !this.isPart(i) && !this.startsCall(i);
  }

  private startsCall(i: number): boolean {
    return this.tokens[i]?.kind === 'word' && this.is(i + 1, '(') && this.tokens[i + 1]?.isAdjacent === true;
  }

  private arguments(open: number): (Reference | undefined)[] {
    const found: (Reference | undefined)[] = [];
    const close = this.brackets.get(open) ?? open;
    let start = open + 1;
    for (let i = start; i <= close; i = (this.brackets.get(i) ?? i) + 1) {
      if (i < close && !this.is(i, ',')) continue;
      found.push(this.whole(start));
      start = i + 1;
    }
    return found;
  }

  /** It stands behind a dot. */
  private isPart(i: number): boolean {
    return this.is(i - 1, '.') && this.tokens[i]?.isAdjacent === true;
  }

  private is(i: number, text: string): boolean {
    const token = this.tokens[i];
    return token !== undefined && token.kind !== 'string' && token.text === text;
  }

  private text(i: number): string {
    return this.tokens[i]?.text ?? '';
  }
}

const COMPARISONS = new Set(['==', '=', '!=']);

function stepOf({ kind, text, span }: Token): Step {
  if (kind === 'string' && /^[A-Za-z_]\w*$/.test(text)) return { kind: 'name', name: text, span };
  if (kind === 'number') return { kind: 'index', span };
  if (kind === 'word') return text === '_' ? { kind: 'each' } : { kind: 'variable', name: text };
  return { kind: 'unknown' };
}
