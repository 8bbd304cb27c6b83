import { editDistance } from '../text/distance.ts';

/** The known word that was probably meant; undefined when none is close, or the word is known. */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  // A third of the letters may be wrong; two that have changed places count as two.
  let fewest = Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate === word) return undefined;
    const steps = editDistance(lower, candidate.toLowerCase());
    if (steps < fewest) {
      best = candidate;
      fewest = steps;
    }
  }
  return best ?? containing(lower, known);
}

/** What to add to a message about an unknown word: `; did you mean "preset"?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const meant = closest(word, known);
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}

/** The only known word that the word is a part of, as `privileged` is of `privileged-container`. */
function containing(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 4) return undefined;
  const found = [...known].filter((candidate) => candidate.toLowerCase().includes(word));
  return found.length === 1 ? found[0] : undefined;
}
