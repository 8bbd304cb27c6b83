/** What a command may do to the world besides files. Tests give their own. */
export interface Terminal {
  /** The current folder, absolute. */
  readonly folder: string;
  /** Results, and nothing else. */
  readonly out: (text: string) => void;
  /** What went wrong. */
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** A person reads the results as they come. */
  readonly isInteractive: boolean;
  readonly hasColours: boolean;
  /** Takes the place of what it told before, beside the results; an empty text clears it. Left out where no person looks. */
  readonly progress?: (text: string) => void;
  /** The program, for threads to run. Left out where there is none to run, so that one thread does it all. */
  readonly program?: string;
  /** One line from the person at the keyboard; undefined when they end it all. Left out where nobody can be asked. */
  readonly ask?: (prompt: string) => Promise<string | undefined>;
}

/** Names and messages come from files of strangers; characters that steer a terminal are shown as what they are. */
export function printable(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The same on one line: a job's log takes words at the start of a line for commands. */
export const printableLine = (text: string): string => printable(text.replace(/\n/g, ' '));
