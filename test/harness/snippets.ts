import { readFileSync } from 'node:fs';

/** One entry of a snippet file, its body as one text. */
export interface Snippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly scope: string;
  readonly body: string;
}

/** What a stop offers before anybody types. */
export interface TabStop {
  readonly index: number;
  /** The text that stands there by default; empty for a bare stop. */
  readonly text: string;
  /** The texts to choose from; empty unless the stop is a choice. */
  readonly choices: readonly string[];
}

/** What a person typed, by the number of the tab stop, and what the editor knows, by the name of the variable. */
export interface Typed {
  readonly stops?: Readonly<Record<number, string>>;
  readonly variables?: Readonly<Record<string, string>>;
}

/** The snippets of a VS Code snippet file, in its order. Prefix and body may be one text or many, as in VS Code. */
export function readSnippets(path: URL): readonly Snippet[] {
  const entries = JSON.parse(readFileSync(path, 'utf8')) as Record<string, SnippetEntry>;
  return Object.entries(entries).map(([name, entry]) => ({
    name,
    prefixes: [entry.prefix].flat(),
    description: entry.description,
    scope: entry.scope,
    body: [entry.body].flat().join('\n'),
  }));
}

/**
 * The text that VS Code inserts for a snippet's body.
 * A stop with no typed text shows its default; stops of one number show the default of the first that has one.
 * A variable with no value shows its default, or else its own name, as VS Code does with one it does not know.
 * Transformations (`${1/…/…/}`) and stops inside their own default are refused with an error, for nobody means what they give.
 */
export function expandSnippet(body: string, typed: Typed = {}): string {
  const parts = parseSnippet(body);
  return render(parts, { typed, stops: stopsOf(parts), open: new Set() });
}

/** The tab stops of a body by number, the final one (0) last, each with the default that VS Code gives it. */
export function tabStops(body: string): readonly TabStop[] {
  const parts = parseSnippet(body);
  const stops = stopsOf(parts);
  const rank = (index: number) => (index === 0 ? Number.POSITIVE_INFINITY : index);
  return [...stops.values()]
    .sort((one, other) => rank(one.index) - rank(other.index))
    .map(({ index, children, choices }) => ({
      index,
      text: render(children, { typed: {}, stops, open: new Set([index]) }),
      choices,
    }));
}

interface SnippetEntry {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly scope: string;
  readonly body: string | readonly string[];
}

type Part = string | StopPart | VariablePart;

interface StopPart {
  readonly index: number;
  readonly children: readonly Part[];
  readonly choices: readonly string[];
}

interface VariablePart {
  readonly variable: string;
  readonly children: readonly Part[];
}

interface Rendering {
  readonly typed: Typed;
  readonly stops: ReadonlyMap<number, StopPart>;
  /** The stops that are being written, so that one inside its own default is noticed. */
  readonly open: ReadonlySet<number>;
}

function render(parts: readonly Part[], rendering: Rendering): string {
  const { typed, stops, open } = rendering;
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('variable' in part) {
        const value = typed.variables?.[part.variable];
        if (value !== undefined) return value;
        return part.children.length > 0 ? render(part.children, rendering) : part.variable;
      }
      const value = typed.stops?.[part.index];
      if (value !== undefined) return value;
      if (open.has(part.index)) throw new Error(`Snippet: stop ${part.index} stands in its own default`);
      const { children } = stops.get(part.index) ?? part;
      return render(children, { typed, stops, open: new Set([...open, part.index]) });
    })
    .join('');
}

/** Each stop by number; of several with one number, the first that has a default. */
function stopsOf(parts: readonly Part[]): Map<number, StopPart> {
  const stops = new Map<number, StopPart>();
  const visit = (part: Part): void => {
    if (typeof part === 'string') return;
    if ('index' in part) {
      const known = stops.get(part.index);
      if (known === undefined || known.children.length === 0) stops.set(part.index, part);
    }
    part.children.forEach(visit);
  };
  parts.forEach(visit);
  return stops;
}

/** Reads a body by the grammar of https://code.visualstudio.com/docs/editing/userdefinedsnippets#_grammar. */
function parseSnippet(body: string): readonly Part[] {
  let position = 0;

  /** Text and markers up to the end of the body, or up to and with the brace that closes a default. */
  function parts(inside: boolean): readonly Part[] {
    const found: Part[] = [];
    let text = '';
    while (position < body.length) {
      const character = body.charAt(position);
      if (inside && character === '}') break;
      if (character === '\\' && '$}\\'.includes(body.charAt(position + 1) || ' ')) {
        text += body.charAt(position + 1);
        position += 2;
        continue;
      }
      const marked = character === '$' ? marker() : undefined;
      if (marked === undefined) {
        text += character;
        position += 1;
        continue;
      }
      if (text !== '') found.push(text);
      text = '';
      found.push(marked);
    }
    if (text !== '') found.push(text);
    if (inside) close();
    return found;
  }

  /** A stop or a variable that starts here, or nothing when the dollar is only text. */
  function marker(): Part | undefined {
    const bare = take(/\$(\d+|[A-Za-z_]\w*)/y);
    if (bare !== undefined) return named(bare, [], []);
    const name = take(/\$\{(\d+|[A-Za-z_]\w*)/y);
    if (name === undefined) return undefined;
    const next = body.charAt(position);
    position += 1;
    if (next === '}') return named(name, [], []);
    if (next === ':') return named(name, parts(true), []);
    if (next === '|' && isNumber(name)) {
      const choices = choiceTexts();
      return named(name, [choices[0] ?? ''], choices);
    }
    throw new Error(`Snippet: "${next}" after "\${${name}" is not supported`);
  }

  /** The texts between two bars, and the closing brace; a comma, a bar and a backslash may be escaped. */
  function choiceTexts(): readonly string[] {
    const texts: string[] = [];
    let text = '';
    while (position < body.length) {
      const character = body.charAt(position);
      position += 1;
      if (character === '\\' && ',|\\'.includes(body.charAt(position) || ' ')) {
        text += body.charAt(position);
        position += 1;
        continue;
      }
      if (character === ',' || character === '|') {
        texts.push(text);
        text = '';
        if (character === ',') continue;
        break;
      }
      text += character;
    }
    close();
    return texts;
  }

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = position;
    const match = pattern.exec(body);
    if (match === null) return undefined;
    position = pattern.lastIndex;
    return match[1];
  }

  function close(): void {
    if (body.charAt(position) !== '}') throw new Error(`Snippet: a brace is missing at ${position}`);
    position += 1;
  }

  return parts(false);
}

function named(name: string, children: readonly Part[], choices: readonly string[]): Part {
  return isNumber(name) ? { index: Number(name), children, choices } : { variable: name, children };
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}
