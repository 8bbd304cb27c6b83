/**
 * True when the items fit the pattern, in which `star` stands for any number of them. Goes back to the last star alone:
 * an earlier one can take nothing that the last could not. So it takes no longer than the product of the lengths.
 */
export function fits<Part, Item>(
  pattern: readonly Part[],
  items: readonly Item[],
  isStar: (part: Part) => boolean,
  isSame: (part: Part, item: Item) => boolean,
): boolean {
  let [at, i] = [0, 0];
  let last: { readonly at: number; readonly i: number } | undefined;
  while (i < items.length) {
    const [part, item] = [pattern[at], items[i]];
    if (part !== undefined && isStar(part)) {
      at++;
      last = { at, i };
    } else if (part !== undefined && item !== undefined && isSame(part, item)) {
      at++;
      i++;
    } else if (last !== undefined) {
      i = last.i + 1;
      last = { at: last.at, i };
      at = last.at;
    } else return false;
  }
  return pattern.slice(at).every(isStar);
}

/** True when the pattern, in which `*` stands for any characters, is all of the text. */
export const matchesWildcard = (pattern: string, text: string): boolean =>
  fits(
    [...pattern],
    [...text],
    (part) => part === '*',
    (part, letter) => part === letter,
  );
