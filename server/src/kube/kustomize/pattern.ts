/** A part of a regular expression. */
type Part =
  | { readonly kind: 'letter'; readonly fits: (letter: string) => boolean }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

/**
 * True when the whole text fits a regular expression of Go; undefined where the expression is none, is of a sort that is
 * not read here, or would take long. It never goes back in the text: it follows all readings at once.
 * https://github.com/google/re2/wiki/Syntax
 */
export function fitsPattern(pattern: string, text: string): boolean | undefined {
  if (/^[\w-]*$/.test(pattern)) return pattern === text;
  const part = parsed(pattern);
  if (part === undefined) return undefined;
  try {
    return new Reading(text).after(part, new Set([0])).has(text.length);
  } catch (error) {
    if (error instanceof TooLong) return undefined;
    throw error;
  }
}

class TooLong extends Error {}

const MOST_STEPS = 20_000;

class Reading {
  private readonly text: string;
  private left = MOST_STEPS;

  constructor(text: string) {
    this.text = text;
  }

  /** Where the part may end when it may begin at any of the places. */
  after(part: Part, places: ReadonlySet<number>): ReadonlySet<number> {
    this.left -= places.size + 1;
    if (this.left < 0) throw new TooLong();
    switch (part.kind) {
      case 'letter':
        return new Set([...places].filter((at) => at < this.text.length && part.fits(this.text[at] ?? '')).map((at) => at + 1));
      case 'all':
        return part.parts.reduce((ends, one) => this.after(one, ends), places);
      case 'any':
        return new Set(part.parts.flatMap((one) => [...this.after(one, places)]));
      case 'repeat':
        return this.repeated(part.part, part.least, part.most, places);
    }
  }

  private repeated(part: Part, least: number, most: number, places: ReadonlySet<number>): ReadonlySet<number> {
    let ends = places;
    for (let i = 0; i < least; i++) ends = this.after(part, ends);
    const found = new Set(ends);
    let fresh = ends;
    for (let i = least; i < most && fresh.size > 0; i++) {
      fresh = new Set([...this.after(part, fresh)].filter((end) => !found.has(end)));
      for (const end of fresh) found.add(end);
    }
    return found;
  }
}

const LONGEST = 500;
const MOST_REPEATED = 64;

/** Undefined for what is not read here, such as boundaries and flags. */
function parsed(pattern: string): Part | undefined {
  if (LONGEST < pattern.length) return undefined;
  // The whole text is asked for, so that marks of its ends say nothing new.
  const source = pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  let at = 0;
  const whole = alternatives();
  return at === source.length ? whole : undefined;

  function alternatives(): Part | undefined {
    const parts = [sequence()];
    while (source[at] === '|') {
      at++;
      parts.push(sequence());
    }
    return joined('any', parts);
  }

  function sequence(): Part | undefined {
    const parts: (Part | undefined)[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = repeatedOnce(atom());
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return joined('all', parts);
  }

  function repeatedOnce(part: Part | undefined): Part | undefined {
    const [text, least, most] = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})/.exec(source.slice(at)) ?? [];
    if (part === undefined || text === undefined) return part;
    at += text.length;
    // Whether it takes as little as it can does not matter for the whole text.
    if (source[at] === '?') at++;
    if (/^[*+{]/.test(source.slice(at))) return undefined;
    if (text === '*') return { kind: 'repeat', part, least: 0, most: Number.POSITIVE_INFINITY };
    if (text === '+') return { kind: 'repeat', part, least: 1, most: Number.POSITIVE_INFINITY };
    if (text === '?') return { kind: 'repeat', part, least: 0, most: 1 };
    const from = Number(least);
    const to = most === undefined ? from : most === '' ? Number.POSITIVE_INFINITY : Number(most);
    return MOST_REPEATED < from || to < from ? undefined : { kind: 'repeat', part, least: from, most: to };
  }

  function atom(): Part | undefined {
    const letter = source[at] ?? '';
    if (letter === '(') return group();
    if (letter === '[') return letters();
    if ('*+?{}])^$'.includes(letter)) return undefined;
    at++;
    if (letter === '.') return { kind: 'letter', fits: (other) => other !== '\n' };
    return letter === '\\' ? escaped() : exactly(letter);
  }

  function group(): Part | undefined {
    at += source.startsWith('(?:', at) ? 3 : 1;
    if (source[at] === '?') return undefined;
    const inner = alternatives();
    if (source[at] !== ')') return undefined;
    at++;
    return inner;
  }

  function escaped(): Part | undefined {
    const letter = source[at++] ?? '';
    const known = CLASSES[letter];
    if (known !== undefined) return { kind: 'letter', fits: (other) => known.test(other) };
    return /[A-Za-z0-9]/.test(letter) || letter === '' ? undefined : exactly(letter);
  }

  /** A class is short and has no repetition, so that the expression that it is takes no time. */
  function letters(): Part | undefined {
    const [text] = /^\[\^?(?:[\w./:@,=_ {}-]|\\[dws.\\/-])+\]/.exec(source.slice(at)) ?? [];
    if (text === undefined) return undefined;
    at += text.length;
    try {
      const fitting = new RegExp(`^${text}$`);
      return { kind: 'letter', fits: (other) => fitting.test(other) };
    } catch {
      return undefined;
    }
  }
}

const CLASSES: Readonly<Record<string, RegExp>> = { d: /\d/, D: /\D/, w: /\w/, W: /\W/, s: /\s/, S: /\S/ };

const exactly = (letter: string): Part => ({ kind: 'letter', fits: (other) => other === letter });

function joined(kind: 'all' | 'any', parts: readonly (Part | undefined)[]): Part | undefined {
  const known = parts.flatMap((part) => part ?? []);
  return known.length === parts.length ? { kind, parts: known } : undefined;
}
