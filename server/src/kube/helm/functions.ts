import type { Answer, TemplateFunction } from './functions/arguments.ts';
import { COLLECTION_FUNCTIONS } from './functions/collections.ts';
import { LOGIC_FUNCTIONS } from './functions/logic.ts';
import { NUMBER_FUNCTIONS } from './functions/numbers.ts';
import { TEXT_FUNCTIONS } from './functions/texts.ts';

const FUNCTIONS: ReadonlyMap<string, TemplateFunction> = new Map(
  Object.entries({ ...LOGIC_FUNCTIONS, ...TEXT_FUNCTIONS, ...NUMBER_FUNCTIONS, ...COLLECTION_FUNCTIONS }),
);

/** What a function of Go, of Sprig or of Helm answers; undefined when that is not known, or Helm fails there. */
export const callFunction = (name: string, given: readonly Answer[]): Answer => FUNCTIONS.get(name)?.(given);
