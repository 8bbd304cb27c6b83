import type { Span } from '../text/span.ts';

/**
 * The documents of a file, as stretches that together cover all of it. A line that starts with `---` is a document
 * mark wherever it stands (YAML forbids it inside scalars), so no parser is needed, and a change in one document leaves
 * the text of the others as it is. Comments, blank lines and directives before a first mark belong to its document.
 */
export function splitDocuments(text: string): Span[] {
  const documents: Span[] = [];
  let start = 0;
  const mark = /^(?:---(?=[ \t\r\n]|$)|\.\.\.(?=[ \t\r\n]|$))/gm;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    if (match[0] === '...') {
      const end = text.indexOf('\n', match.index);
      const next = end < 0 ? text.length : end + 1;
      if (hasContent(text, start, match.index)) {
        documents.push({ start, end: next });
        start = next;
      }
    } else if (hasContent(text, start, match.index)) {
      documents.push({ start, end: match.index });
      start = match.index;
    }
  }
  documents.push({ start, end: text.length });
  return documents;
}

/** True when a line of the stretch is neither blank nor a comment nor a directive; a mark alone counts, as an empty document. */
function hasContent(text: string, start: number, end: number): boolean {
  const line = /^\uFEFF?[ \t]*(?![#%\s]|\uFEFF)/gm;
  line.lastIndex = start;
  const found = line.exec(text);
  return found !== null && found.index < end;
}
