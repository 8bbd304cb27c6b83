/** A text of the workspace with its name. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
}

/**
 * Where the files of a folder come from: a disk, or the editor. URIs are as {@link normalUri} writes them.
 * Nothing here rejects for what may happen to files; what could not be looked at is told to the log.
 */
export interface FileSource {
  /** The manifests below the folder, without those that the folder's own rules leave out. */
  readonly list: (folder: string, isExcluded: (uri: string) => boolean, signal: AbortSignal) => Promise<readonly string[]>;
  /** Undefined when the file is gone, too large or no text. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** The config file that speaks for the folder, if there is one. */
  readonly config: (folder: string) => Promise<SourceText | undefined>;
  /** What is accepted for now in the folder, if anything. */
  readonly baseline: (folder: string) => Promise<SourceText | undefined>;
}

/** Told what could not be looked at, and why. */
export type Log = (message: string) => void;
