import type { Span } from '../../text/span.ts';
import { type Change, substitute } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

/** Where something stands: a field, or a stretch of its text. */
export interface Place {
  readonly at: Field;
  readonly within?: Span;
}

/** One setting of a program as it is set, or not, whether by a flag or by the field of a file that stands for the flag. */
export interface Flag {
  readonly state: 'set' | 'absent' | 'unknown';
  /** Without a value a flag means `true`. Empty unless `set`. */
  readonly value: string;
  /** False for what an installer sets by itself. */
  readonly isWritten: boolean;
  /** Where it stands, or the place where flags stand. */
  readonly place: Place;
  /** How it is called there: `--profiling`, `profiling`, `enableProfiling`. */
  readonly label: string;
  /** The words of a value that is a list; of a mapping `name=value`. */
  readonly words: readonly FlagWord[];
  /** What gives it this value; none when the place is not known well enough. */
  readonly change: (value: string) => readonly Change[];
  /** What takes it away. */
  readonly removal: readonly Change[];
}

export interface FlagWord {
  readonly text: string;
  readonly place: Place;
  readonly removal: readonly Change[];
}

/** All that is written of one flag, in its order. */
export interface Written {
  readonly flags: readonly Flag[];
  /** Something hidden may be this flag too. */
  readonly isOpen: boolean;
  /** The flag as it would be added. */
  readonly missing: Pick<Flag, 'place' | 'label' | 'change'>;
}

/** A flag that nobody writes: what an installer gives it, or nothing. */
export function unwritten({ isOpen, missing }: Written, byDefault: string | undefined): Flag {
  const value = byDefault ?? '';
  return {
    state: isOpen ? 'unknown' : byDefault === undefined ? 'absent' : 'set',
    value: isOpen ? '' : value,
    isWritten: false,
    ...missing,
    words: isOpen ? [] : splitList(value).map(({ text }) => ({ text, place: missing.place, removal: [] })),
    removal: [],
  };
}

/** A flag whose value nobody can know here. */
export const hidden = ({ place, label }: Pick<Flag, 'place' | 'label'>): Flag => ({
  state: 'unknown',
  value: '',
  isWritten: true,
  place,
  label,
  words: [],
  change: () => [],
  removal: [],
});

/**
 * The words of a value that is written in one piece, `offset` characters into the text of its field; without an offset
 * the words stand nowhere in particular. Taking away the only word takes away the flag.
 */
export function wordsOf(value: string, place: Place, offset: number | undefined, removal: readonly Change[]): FlagWord[] {
  const parts = splitList(value);
  return parts.map(({ text, start }, i) => {
    if (offset === undefined) return { text, place, removal: parts.length === 1 ? removal : [] };
    const { at } = place;
    const from = offset + start;
    const to = from + text.length;
    const next = parts[i + 1];
    const last = parts[i - 1];
    const cut =
      next !== undefined
        ? substitute(at, from, offset + next.start, '')
        : last !== undefined && substitute(at, offset + last.start + last.text.length, to, '');
    return { text, place: { at, within: { start: from, end: to } }, removal: cut === false ? removal : [cut] };
  });
}

function splitList(value: string): { readonly text: string; readonly start: number }[] {
  return [...value.matchAll(/[^,]+/g)].flatMap((match) => {
    const text = match[0].trim();
    return text === '' ? [] : [{ text, start: match.index + match[0].indexOf(text) }];
  });
}

/** As the flags of Go read it. https://pkg.go.dev/strconv#ParseBool */
export const isTrue = (value: string): boolean => /^(?:1|t|true)$/i.test(value);

export const isFalse = (value: string): boolean => /^(?:0|f|false)$/i.test(value);

const UNITS: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/** A duration of Go in seconds, such as `1h30m`; undefined for anything else. https://pkg.go.dev/time#ParseDuration */
export function seconds(value: string): number | undefined {
  if (/^[-+]?0$/.test(value)) return 0;
  if (!/^[-+]?(?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h))+$/.test(value)) return undefined;
  const parts = [...value.matchAll(/(\d{1,99}(?:\.\d{0,99})?)(ns|us|µs|ms|s|m|h)/g)];
  const sum = parts.reduce((total, [, amount, unit = '']) => total + Number(amount) * (UNITS[unit] ?? 0), 0);
  return value.startsWith('-') ? -sum : sum;
}
