import type { Tool } from '../rule/aliases.ts';
import type { Span } from '../text/span.ts';
import type { Field } from '../yaml/field.ts';

/** A word of a suppression with its place. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** What silences rules where it stands: `# kubewright: ignore host-network until 2027-01-31 -- the agent watches the node`. */
export interface Suppression {
  /** Ids of rules; of our own ones as written. None means all rules. */
  readonly rules: readonly Word[];
  /** The last day on which it counts, as written, be it a day or not. */
  readonly until: Word | undefined;
  /** Empty when nobody has given one, or only left a note to do so. */
  readonly reason: string;
  /** What it speaks for. */
  readonly scope: Span;
  /** The comment itself, or the key of the annotation. */
  readonly span: Span;
  /** The annotation; undefined for a comment. */
  readonly annotation: Field | undefined;
  /** For whom it was written, when not for us. */
  readonly tool: Tool | undefined;
  /** That tool is told to be silent altogether. */
  readonly isBlanket?: boolean;
  /** It counts in the first document of its file alone. */
  readonly onlyFirst?: boolean;
}

export const WHOLE_FILE: Span = { start: 0, end: Number.POSITIVE_INFINITY };

export const isFileWide = ({ scope }: Suppression): boolean => scope.end === Number.POSITIVE_INFINITY;

/** Reads `host-network, host-pid until 2027-01-31 -- the agent watches the node`, which starts at the offset. */
export function readWords(text: string, offset: number): Pick<Suppression, 'rules' | 'until' | 'reason'> {
  const [before = '', ...reason] = text.split(/(?:^|[ \t])--(?=[ \t]|$)/);
  const words = [...before.matchAll(/[^\s,]+/g)].map(({ 0: word, index }) => ({
    text: word,
    span: { start: offset + index, end: offset + index + word.length },
  }));
  const mark = words.findIndex((word) => word.text.toLowerCase() === 'until');
  return {
    rules: mark < 0 ? words : words.toSpliced(mark, 2),
    // Without a day behind it the word itself is what is wrong.
    until: mark < 0 ? undefined : (words[mark + 1] ?? words[mark]),
    reason: given(reason.join(' --')),
  };
}

/** What {@link PLACEHOLDER} and its like leave open is no reason. */
export const given = (reason: string): string => (/^\s*TODO\b/i.test(reason) ? '' : reason.trim());

/** Stands where a person is to write a reason. */
export const PLACEHOLDER = 'TODO: say why this is fine here';
