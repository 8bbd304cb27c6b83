/** The text without the letters at its end that are among these. Takes one look at each, which a pattern with `+$` does not. */
export function stripEnd(text: string, letters: string): string {
  let end = text.length;
  while (0 < end && letters.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
