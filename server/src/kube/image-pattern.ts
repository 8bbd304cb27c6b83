import { stripEnd } from '../text/strip-end.ts';
import { fits } from '../text/wildcard.ts';
/**
 * True when the pattern speaks of an image, or of something above it: `docker.io/library` covers `docker.io/library/nginx`.
 * `*` stands for any letters between two slashes, `**` between slashes for any number of parts. The name is a full one,
 * with its registry. Takes no longer than the product of the lengths, whatever stands in the pattern.
 */
export function coversImage(pattern: string, fullName: string): boolean {
  const parts = stripEnd(pattern.toLowerCase(), '/').split('/');
  const isAny = (part: string): boolean => part === '**';
  return fits([...parts, '**'], fullName.split('/'), isAny, (part, text) => fits([...part], [...text], isStar, (a, b) => a === b));
}

/** True when the text fits a pattern in which `*` stands for any letters, slashes too, and `?` for one. As fast as {@link coversImage}. */
export const fitsWildcard = (pattern: string, text: string): boolean =>
  fits([...pattern], [...text], isStar, (part, letter) => part === '?' || part === letter);

const isStar = (part: string): boolean => part === '*';
