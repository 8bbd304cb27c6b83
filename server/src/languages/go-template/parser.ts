import { type Stretch, stretchesOf, type Token } from './lexer.ts';
import type { Branch, Command, Expression, Node, Pipe, Tag } from './tree.ts';

/** Deeper than people nest; every reader of the tree goes down by calling itself. */
const DEPTH = 100;

/** Reads a template; undefined when Go could not, or when it is nested too deeply. */
export function parseTemplate(source: string): readonly Node[] | undefined {
  const stretches = stretchesOf(source);
  if (stretches === undefined) return undefined;
  const reader = new Reader(source, stretches);
  const body = reader.body(0, false);
  return body !== undefined && reader.isDone ? body : undefined;
}

type Action = Extract<Stretch, { kind: 'action' }>;

class Reader {
  private readonly source: string;
  private readonly stretches: readonly Stretch[];
  private at = 0;

  constructor(source: string, stretches: readonly Stretch[]) {
    this.source = source;
    this.stretches = stretches;
  }

  get isDone(): boolean {
    return this.at === this.stretches.length;
  }

  /** Up to an `else` or `end`, which is left to be read, or the end of the text. */
  body(depth: number, loops: boolean): readonly Node[] | undefined {
    if (DEPTH < depth) return undefined;
    const nodes: Node[] = [];
    for (let stretch = this.stretches[this.at]; stretch !== undefined; stretch = this.stretches[this.at]) {
      if (isWord(stretch, 'else') || isWord(stretch, 'end')) return nodes;
      this.at++;
      const node = this.node(stretch, depth, loops);
      if (node === undefined) return undefined;
      nodes.push(node);
    }
    return depth === 0 ? nodes : undefined;
  }

  private node(stretch: Stretch, depth: number, loops: boolean): Node | undefined {
    if (stretch.kind === 'text')
      return { kind: 'text', text: this.source.slice(stretch.start, stretch.end), span: { start: stretch.start, end: stretch.end } };
    if (stretch.kind === 'comment') return { kind: 'comment', tag: stretch.tag };
    const words = new Words(stretch.tokens);
    const keyword = words.takeKeyword();
    switch (keyword) {
      case 'if':
      case 'with':
      case 'range':
        return this.branch(keyword, stretch.tag, words, depth, loops || keyword === 'range');
      case 'break':
      case 'continue':
        return loops && words.isDone ? { kind: 'jump', word: keyword, tag: stretch.tag } : undefined;
      case 'template':
      case 'define':
      case 'block':
        return this.named(keyword, stretch, words, depth);
      case undefined: {
        const pipe = words.pipe();
        return pipe && words.isDone && pipe.variables.length < 2 ? { kind: 'print', tag: stretch.tag, pipe } : undefined;
      }
      default:
        return undefined;
    }
  }

  private branch(kind: Branch['kind'], tag: Tag, words: Words, depth: number, loops: boolean): Branch | undefined {
    const pipe = words.pipe();
    if (pipe === undefined || !words.isDone || (kind !== 'range' && 1 < pipe.variables.length)) return undefined;
    const body = this.body(depth + 1, loops);
    const closing = this.stretches[this.at++];
    if (body === undefined || closing?.kind !== 'action') return undefined;
    if (isWord(closing, 'end')) return { kind, tag, pipe, body, otherwise: undefined, end: closing.tag };
    const rest = new Words(closing.tokens);
    if (rest.takeKeyword() !== 'else') return undefined;
    const keyword = rest.takeKeyword();
    if (keyword === 'if' || keyword === 'with') {
      const next = depth < DEPTH ? this.branch(keyword, closing.tag, rest, depth + 1, loops) : undefined;
      return next && { kind, tag, pipe, body, otherwise: { tag: closing.tag, body: [next] }, end: next.end };
    }
    if (keyword !== undefined || !rest.isDone) return undefined;
    const otherwise = this.body(depth + 1, loops);
    const end = otherwise && this.end();
    return end && { kind, tag, pipe, body, otherwise: { tag: closing.tag, body: otherwise }, end };
  }

  private named(kind: 'template' | 'define' | 'block', { tag }: Action, words: Words, depth: number): Node | undefined {
    const name = words.text();
    if (name === undefined) return undefined;
    const hasPipe = !words.isDone;
    const pipe = hasPipe ? words.pipe() : undefined;
    if (!words.isDone || hasPipe !== (pipe !== undefined)) return undefined;
    if (kind === 'template') return { kind, tag, name, pipe };
    // A define stands nowhere but at the top.
    if (kind === 'define' && (hasPipe || depth > 0)) return undefined;
    const body = this.body(depth + 1, false);
    if (body === undefined) return undefined;
    const end = this.end();
    if (end === undefined) return undefined;
    if (kind === 'define') return { kind, tag, name, body, end };
    return pipe && { kind, tag, name, pipe, body, end };
  }

  private end(): Tag | undefined {
    const closing = this.stretches[this.at++];
    return closing?.kind === 'action' && isWord(closing, 'end') ? closing.tag : undefined;
  }
}

function isWord(stretch: Stretch, word: string): boolean {
  if (stretch.kind !== 'action') return false;
  const first = stretch.tokens.find(({ kind }) => kind !== 'space');
  return first?.kind === 'word' && first.text === word;
}

const KEYWORDS = new Set(['if', 'with', 'range', 'break', 'continue', 'template', 'define', 'block', 'else', 'end']);

/** Reads the tokens of one action. Every reading method answers undefined where the tokens are no such thing. */
class Words {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get isDone(): boolean {
    this.skipSpace();
    return this.at === this.tokens.length;
  }

  /** Takes the keyword that the action begins with, if it does. */
  takeKeyword(): string | undefined {
    this.skipSpace();
    const first = this.token;
    if (first?.kind !== 'word' || !KEYWORDS.has(first.text)) return undefined;
    this.at++;
    return first.text;
  }

  text(): string | undefined {
    this.skipSpace();
    const token = this.token;
    if (token?.kind !== 'text') return undefined;
    this.at++;
    return token.text;
  }

  pipe(): Pipe | undefined {
    const start = this.at;
    const declared = this.declared();
    if (declared === undefined) this.at = start;
    const commands: Command[] = [];
    do {
      const command = this.command();
      if (command === undefined || command.length === 0) return undefined;
      commands.push(command);
    } while (this.takes('|'));
    return { variables: declared?.variables ?? [], assigns: declared?.assigns ?? false, commands };
  }

  private declared(): { variables: readonly string[]; assigns: boolean } | undefined {
    const variables: string[] = [];
    do {
      this.skipSpace();
      const token = this.token;
      if (token?.kind !== 'variable') return undefined;
      this.at++;
      variables.push(token.text);
    } while (variables.length < 2 && this.takes(','));
    if (this.takes(':=')) return { variables, assigns: false };
    return this.takes('=') ? { variables, assigns: true } : undefined;
  }

  private command(): Command | undefined {
    const words: Expression[] = [];
    this.skipSpace();
    for (let token = this.token; token !== undefined && !endsCommand(token); token = this.token) {
      const word = this.chain();
      // Words are told apart by blanks.
      if (word === undefined || (this.token !== undefined && this.token.kind !== 'space' && !endsCommand(this.token))) return undefined;
      words.push(word);
      this.skipSpace();
    }
    return words[0]?.kind === 'nil' ? undefined : words;
  }

  /** A value, and the fields that follow it without a blank. */
  private chain(): Expression | undefined {
    const first = this.operand();
    if (first === undefined) return undefined;
    const names = first.kind === 'field' ? [...first.names] : [];
    const of = first.kind === 'field' ? first.of : first;
    for (let token = this.token; token?.kind === 'field'; token = this.token) {
      if (!HAVE_FIELDS.has(of.kind)) return undefined;
      this.at++;
      names.push(token.text);
    }
    return names.length === 0 ? of : { kind: 'field', of, names };
  }

  private operand(): Expression | undefined {
    const token = this.token;
    this.at++;
    switch (token?.kind) {
      case 'dot':
        return { kind: 'dot' };
      case 'field':
        return { kind: 'field', of: { kind: 'dot' }, names: [token.text] };
      case 'variable':
        return { kind: 'variable', name: token.text };
      case 'text':
        return { kind: 'text', text: token.text };
      case 'integer':
      case 'decimal':
        return { kind: token.kind, value: token.value };
      case 'word':
        return wordOf(token.text);
      case 'mark':
        return token.text === '(' ? this.parenthesised() : undefined;
      default:
        return undefined;
    }
  }

  private parenthesised(): Expression | undefined {
    if (DEPTH < ++this.depth) return undefined;
    const pipe = this.pipe();
    this.depth--;
    return pipe && this.takes(')') ? { kind: 'pipe', pipe } : undefined;
  }

  private takes(mark: string): boolean {
    this.skipSpace();
    const token = this.token;
    if (token?.kind !== 'mark' || token.text !== mark) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    while (this.token?.kind === 'space') this.at++;
  }

  private get token(): Token | undefined {
    return this.tokens[this.at];
  }
}

const HAVE_FIELDS: ReadonlySet<Expression['kind']> = new Set(['dot', 'variable', 'field', 'pipe']);

const endsCommand = (token: Token): boolean => token.kind === 'mark' && (token.text === '|' || token.text === ')');

function wordOf(word: string): Expression | undefined {
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
  if (word === 'nil') return { kind: 'nil' };
  return KEYWORDS.has(word) ? undefined : { kind: 'function', name: word };
}
