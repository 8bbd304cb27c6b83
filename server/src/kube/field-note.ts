import type { Minor } from './version.ts';

/** What a person who writes the field should know. */
export interface FieldNote {
  /** What it does, and what leaving it out means: a sentence or two, in Markdown. */
  readonly says: string;
  /** The release since which it works without a feature gate, where that matters. */
  readonly since?: Minor;
  /** Values or keys to offer, the most careful first. */
  readonly values?: readonly string[];
  /** Lines to write below a new key. */
  readonly below?: readonly string[];
}

/** Notes by the names of fields, in the order in which fields should be offered. */
export type Notes = Readonly<Record<string, FieldNote>>;

/** For values of fields that are better off. */
export const NO_YES: readonly string[] = ['false', 'true'];

/** For values of fields that are better on. */
export const YES_NO: readonly string[] = ['true', 'false'];
