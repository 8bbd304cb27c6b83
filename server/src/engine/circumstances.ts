import type { Baseline } from './baseline.ts';

/** What only the doors know of the world around the files. */
export interface Circumstances {
  /** The day in UTC, `2026-11-24`. Without it nothing expires. */
  readonly today?: string;
  /** True when one of the globs of the config file speaks of the file. Without it none does. */
  readonly isAmong?: (globs: readonly string[], uri: string) => boolean;
  /** Every rule that there is, where the engine has only some of them. */
  readonly rules?: ReadonlySet<string>;
  /** What is accepted for now. */
  readonly baseline?: Baseline;
}
