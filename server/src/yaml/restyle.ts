import { parseAllDocuments } from 'yaml';
import { YamlDocument } from './document.ts';
import { Field } from './field.ts';
import { splitDocuments } from './stream.ts';
import type { Style } from './style.ts';
import { dataOf, equalValues } from './value.ts';

/**
 * A text of ours with the indentation and line breaks of another style. Comments and quotes stay; so does the text as a
 * whole where it would be read otherwise.
 */
export function restyled(text: string, style: Pick<Style, 'newline' | 'indent' | 'listIndent'>): string {
  const options = { indent: style.indent, indentSeq: style.listIndent > 0, lineWidth: 0, flowCollectionPadding: false };
  const documents = parseAllDocuments(text);
  const written = documents.map((document) => document.toString(options)).join('');
  return (isSame(text, written) ? written : text).replaceAll('\n', style.newline);
}

function isSame(text: string, other: string): boolean {
  const [values, others] = [text, other].map((each) =>
    splitDocuments(each).map(({ start, end }) => dataOf(Field.root(YamlDocument.parse(each.slice(start, end))))),
  );
  return (
    values?.length === others?.length &&
    values?.every((value, i) => {
      const found = others?.[i];
      return value !== undefined && found !== undefined && equalValues(value, found);
    }) === true
  );
}
