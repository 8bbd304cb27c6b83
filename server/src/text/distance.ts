import { distance } from 'fastest-levenshtein';

/** How many letters must be put in, taken out or replaced to make one word of the other. */
export const editDistance = (one: string, other: string): number => distance(one, other);
