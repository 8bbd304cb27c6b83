/** True when the pattern, in which `*` stands for any characters, is all of the text. Takes no longer than both lengths multiplied. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let at = 0;
  let place = 0;
  let star = -1;
  let retry = 0;
  while (place < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      retry = place;
    } else if (at < pattern.length && pattern[at] === text[place]) {
      at++;
      place++;
    } else if (0 <= star) {
      at = star + 1;
      place = ++retry;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
