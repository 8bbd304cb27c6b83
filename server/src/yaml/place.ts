import type { Plan } from './plan.ts';

/** What a value stands in, which decides how another one is written there. */
export type Place =
  | { readonly kind: 'root' }
  /** Behind a key or a dash at `column`; `head` is the offset behind its colon or dash. */
  | { readonly kind: 'key' | 'item'; readonly head: number; readonly column: number }
  /** In a flow collection; `column` is the indentation of its line when each entry has its own. */
  | { readonly kind: 'flow'; readonly column: number | undefined };

/** Makes the edits of one planned value, whatever it is. */
export type EditValue = (plan: Plan, place: Place) => void;
