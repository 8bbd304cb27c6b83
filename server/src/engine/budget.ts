import type { YamlDocument } from '../yaml/document.ts';

/** No object of this size can be stored: the API server refuses what is longer than 3 MB, and etcd what is longer than 1.5. */
const MAX_VALUES = 100_000;

/** Containers, volumes, rules and the like, of all objects of one document. */
const MAX_SUBJECTS = 10_000;

/** Lines and entries, some of which may stand in texts. */
const MAX_MARKS = 300_000;

/**
 * Why a document is not looked at, before it is parsed: what nobody types would stop everything else. What is left
 * takes a few seconds at most. Undefined for ordinary ones.
 */
export function tooLongToParse(text: string): string | undefined {
  if (text.length < MAX_MARKS) return undefined;
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === COMMA || code === NEWLINE) marks++;
  }
  return MAX_MARKS < marks ? tooMany('lines and entries', MAX_MARKS) : undefined;
}

const COMMA = 44;
const NEWLINE = 10;

/** The same, once its values can be counted. */
export const tooLongToRead = ({ size }: YamlDocument): string | undefined =>
  MAX_VALUES < size ? tooMany('keys and values', MAX_VALUES) : undefined;

/** The same, once it is known what the rules would look at. */
export const tooLongToJudge = (subjects: readonly unknown[]): string | undefined =>
  MAX_SUBJECTS < subjects.length ? tooMany('containers, volumes and other parts', MAX_SUBJECTS) : undefined;

const tooMany = (what: string, limit: number): string =>
  `Not checked: the document has more than the ${limit.toLocaleString('en')} ${what} that are looked at`;
