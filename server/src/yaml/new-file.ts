import type { Value } from './change.ts';
import { YamlDocument } from './document.ts';
import { Field } from './field.ts';
import { formatEntries, isMapping } from './format.ts';
import { styleOf } from './style.ts';
import { dataOf, equalValues } from './value.ts';

/** The text of a new file of one document, in the style of another one; undefined when it would not be read as it should. */
export function newFileText(value: Value, like: YamlDocument): string | undefined {
  if (!isMapping(value)) return undefined;
  const style = styleOf(like);
  const text = formatEntries(Object.entries(value), 0, style)
    .map((line) => `${line}${style.newline}`)
    .join('');
  const document = YamlDocument.parse(text);
  const found = dataOf(Field.root(document));
  return !document.isBroken && found !== undefined && equalValues(found, value) ? text : undefined;
}
