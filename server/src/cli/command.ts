import type { CataloguedRule } from '../rule/rule.ts';
import type { Terminal } from './terminal.ts';

/** Ways for a command to end. */
export const EXIT = { nothingFound: 0, found: 1, wrongUsage: 2 } as const;

/** The command line cannot be understood; the message is one sentence without a full stop. */
export class UsageError extends Error {}

export interface Command {
  /** For the list of commands. */
  readonly summary: string;
  /** All of its help. */
  readonly help: string;
  /** Gives the exit code. Throws {@link UsageError}. */
  readonly run: (args: readonly string[], terminal: Terminal, rules: readonly CataloguedRule[]) => Promise<number>;
}
