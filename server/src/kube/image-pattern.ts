import { stripEnd } from '../text/strip-end.ts';
/**
 * True when the pattern speaks of an image, or of something above it: `docker.io/library` covers `docker.io/library/nginx`.
 * `*` stands for any letters between two slashes, `**` between slashes for any number of parts. The name is a full one,
 * with its registry. Takes no longer than the product of the lengths, whatever stands in the pattern.
 */
export function coversImage(pattern: string, fullName: string): boolean {
  const parts = stripEnd(pattern.toLowerCase(), '/').split('/');
  return fits([...parts, '**'], fullName.split('/'), '**', (part, text) => fits([...part], [...text], '*', (a, b) => a === b));
}

/** True when the text fits a pattern in which `*` stands for any letters, slashes too, and `?` for one. As fast as {@link coversImage}. */
export const fitsWildcard = (pattern: string, text: string): boolean =>
  fits([...pattern], [...text], '*', (part, letter) => part === '?' || part === letter);

/** Goes back to the last star alone: an earlier one can take nothing that the last could not. */
function fits(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  isSame: (part: string, item: string) => boolean,
): boolean {
  let [at, i] = [0, 0];
  let last: { readonly at: number; readonly i: number } | undefined;
  while (i < items.length) {
    const [part, item] = [pattern[at], items[i]];
    if (part === star) {
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
  return pattern.slice(at).every((part) => part === star);
}
