import { addDocument, append, type Change, remove, rename, set, substitute, type Value } from '../../server/src/yaml/change.ts';
import type { YamlDocument } from '../../server/src/yaml/document.ts';
import { Field } from '../../server/src/yaml/field.ts';

/** A text, what shall change in it, and the text afterwards or the reason why there is none. */
export interface EditCase {
  readonly name: string;
  readonly before: string;
  readonly changes: readonly string[];
  /** What the page says comes out, and where it says so. */
  readonly result: string;
  readonly at: { readonly start: number; readonly end: number };
  /** `crlf`, `bom`, `cut`, which takes the last line break, and `shell` for a text that a shell expands. */
  readonly marks: readonly string[];
}

/** Reads a page: below each heading of the second level a `yaml` fence, one of changes and one of what comes out. */
export function readEdits(page: string): EditCase[] {
  const section =
    /^## (.+)\n(?:(?!```|## ).*\n)*```yaml(.*)\n([\s\S]*?)^```\n\n```changes\n([\s\S]*?)^```\n\n```(?:after|refused)\n([\s\S]*?)^```$/gm;
  return [...page.matchAll(section)].map((match) => {
    const [whole, name = '', marks = '', before = '', changes = '', result = ''] = match;
    const end = match.index + whole.length - '```'.length;
    return {
      name,
      before: written(before, marks.trim().split(/\s+/)),
      changes: changes.trimEnd().split('\n'),
      result,
      at: { start: end - result.length, end },
      marks: marks.trim().split(/\s+/),
    };
  });
}

/** The text of a fence with what Markdown cannot show. */
export function written(fence: string, marks: readonly string[]): string {
  let text = marks.includes('cut') ? fence.replace(/\n$/, '') : fence;
  if (marks.includes('crlf')) text = text.replaceAll('\n', '\r\n');
  return marks.includes('bom') ? `\uFEFF${text}` : text;
}

/** `set PATH JSON`, `remove PATH`, `append PATH JSON`, `rename PATH JSON`, `substitute PATH FROM TO JSON`, `add-document JSON`. */
export function readChange(document: YamlDocument, line: string): Change {
  const [, verb = '', rest = ''] = /^(\S+) ?(.*)$/.exec(line) ?? [];
  const root = Field.root(document);
  if (verb === 'add-document') return addDocument(root, JSON.parse(rest) as Value);
  const [path = '', ...words] = splitPath(rest);
  const field = root.get(...segments(path));
  const json = words.join(' ');
  switch (verb) {
    case 'set':
      return set(field, JSON.parse(json) as Value);
    case 'remove':
      return remove(field);
    case 'append':
      return append(field, JSON.parse(json) as Value);
    case 'rename':
      return rename(field, JSON.parse(json) as string);
    case 'substitute':
      return substitute(field, Number(words[0]), Number(words[1]), JSON.parse(words.slice(2).join(' ')) as string);
    default:
      throw new Error(`what is ${verb}?`);
  }
}

function splitPath(rest: string): string[] {
  const [, path = '', others = ''] = /^((?:\["(?:[^"\\]|\\.)*"\]|[^\s[]|\[\d+\])+)(?: (.*))?$/.exec(rest) ?? [];
  return [path, ...others.split(' ')];
}

function segments(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, quoted, word]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? (word ?? '') : (JSON.parse(quoted) as string);
  });
}
