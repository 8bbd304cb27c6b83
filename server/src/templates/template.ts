/**
 * A text to begin with, whose blanks a person fills in. A blank is written `[[name:default]]`, `[[name|one|another]]`
 * where there is a choice, and `[[name]]` where it comes again; a default may hold other blanks.
 */
export interface Template {
  /** What people type. */
  readonly id: string;
  readonly category: string;
  readonly title: string;
  readonly description: string;
  /** Other names for it. */
  readonly also: readonly string[];
  /** The lists it is an item of, as `group/Kind path`; a template without is a whole file. */
  readonly within?: readonly string[];
  /** The path that such a file has for those who read it. */
  readonly file?: string;
  readonly body: string;
}

export interface Blank {
  readonly name: string;
  /** What stands there when nobody fills it in. */
  readonly text: string;
  readonly choices: readonly string[];
}

/** The blanks of a template in the order they come. */
export function blanksOf({ body }: Pick<Template, 'body'>): readonly Blank[] {
  const holes = holesOf(partsOf(body));
  return [...holes].map(([name, { choices }]) => ({ name, text: render([{ name, value: undefined, choices: [] }], {}, holes), choices }));
}

/** The text with its blanks filled in, each by what is given for its name or else by its default. */
export function filled({ body }: Pick<Template, 'body'>, values: Readonly<Record<string, string>> = {}): string {
  const parts = partsOf(body);
  return render(parts, values, holesOf(parts));
}

/**
 * The text as a snippet: https://code.visualstudio.com/docs/editing/userdefinedsnippets#_grammar. What is known of a
 * blank becomes its choice, the first of them its default.
 */
export function snippetOf({ body }: Pick<Template, 'body'>, known: (name: string) => readonly string[] = () => []): string {
  const parts = partsOf(body);
  const holes = holesOf(parts);
  const numbers = new Map([...holes.keys()].map((name, i) => [name, i + 1]));
  const written = new Set<string>();
  const write = (list: readonly Part[]): string =>
    list
      .map((part) => {
        if (typeof part === 'string') return part.replace(/[$}\\]/g, '\\$&');
        const number = numbers.get(part.name) ?? 0;
        if (written.has(part.name)) return `\${${number}}`;
        written.add(part.name);
        const hole = holes.get(part.name) ?? part;
        const choices = [...new Set([...known(part.name), ...hole.choices])];
        if (choices.length > 1) return `\${${number}|${choices.map((choice) => choice.replace(/[,|\\]/g, '\\$&')).join(',')}|}`;
        return `\${${number}:${choices.length === 1 ? write(choices) : write(hole.value ?? [])}}`;
      })
      .join('');
  return write(parts);
}

type Part = string | Hole;

interface Hole {
  readonly name: string;
  /** Undefined where the blank comes again. */
  readonly value: readonly Part[] | undefined;
  readonly choices: readonly string[];
}

function render(parts: readonly Part[], values: Readonly<Record<string, string>>, holes: ReadonlyMap<string, Hole>): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (Object.hasOwn(values, part.name)) return values[part.name];
      return render(holes.get(part.name)?.value ?? [], values, holes);
    })
    .join('');
}

/** Each blank with its default, the outer before those in its default. */
function holesOf(parts: readonly Part[], holes = new Map<string, Hole>()): ReadonlyMap<string, Hole> {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    if (holes.get(part.name)?.value === undefined) holes.set(part.name, part);
    holesOf(part.value ?? [], holes);
  }
  return holes;
}

function partsOf(body: string): readonly Part[] {
  let at = 0;
  const read = (isInside: boolean): Part[] => {
    const parts: Part[] = [];
    const mark = /\[\[([a-z][a-z-]*)(:|\||\]\])|\]\]/g;
    mark.lastIndex = at;
    for (let match = mark.exec(body); match !== null; match = mark.exec(body)) {
      const [all, name, sign] = match;
      if (name === undefined && !isInside) continue;
      parts.push(body.slice(at, match.index));
      at = match.index + all.length;
      if (name === undefined) return parts;
      if (sign === ':') parts.push({ name, value: read(true), choices: [] });
      else if (sign === '|') parts.push(choice(name));
      else parts.push({ name, value: undefined, choices: [] });
      mark.lastIndex = at;
    }
    parts.push(body.slice(at));
    at = body.length;
    return parts;
  };
  const choice = (name: string): Hole => {
    const end = body.indexOf(']]', at);
    const choices = body.slice(at, end).split('|');
    at = end + 2;
    return { name, value: choices.slice(0, 1), choices };
  };
  return read(false);
}
