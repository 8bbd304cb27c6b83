import type { FarFinding } from '../rule/rule.ts';
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
}

/** A file that a fix makes. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
}
