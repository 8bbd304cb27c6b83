import type { FarFinding } from '../rule/rule.ts';
import type { Edit } from '../text/span.ts';
import type { ActiveRule } from './activate.ts';
import type { Analysis, FileContext } from './analysis.ts';

/** A finding across files, at the resource it points to. */
export interface Far {
  readonly active: ActiveRule;
  readonly finding: FarFinding;
}

/** One document of a file and where it starts. */
export interface DocumentAt {
  readonly start: number;
  readonly analysis: Analysis;
}

/** A file as the engine remembers it. */
export interface FileState {
  readonly uri: string;
  readonly text: string;
  readonly documents: readonly DocumentAt[];
  readonly context: FileContext;
  /** Why the file was not looked at. */
  readonly skipped: string | undefined;
  /** Somebody else reports it; here it only matters to others. */
  readonly isToldElsewhere?: boolean;
}

/** Another file than the one that a fix is about: one that it makes, or one that it changes as well. */
export interface OtherFile {
  readonly uri: string;
  /** All of it afterwards. */
  readonly text: string;
  /** What changes in it; undefined of a file that comes into being. */
  readonly edits?: readonly Edit[];
}
