import { isScalar, parseAllDocuments, visit } from 'yaml';
import type { Span } from '../../server/src/text/span.ts';

/** Where the plain and quoted values of one line stand in a text, keys left out. */
export function scalarSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const document of parseAllDocuments(text)) {
    visit(document as never, {
      Scalar(key, node) {
        if (key === 'key' || !isScalar(node) || !node.range) return;
        const [start, end] = node.range;
        if (start < end && !text.slice(start, end).includes('\n')) spans.push({ start, end });
      },
    });
  }
  return spans;
}
