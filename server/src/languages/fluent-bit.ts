import type { Span } from '../text/span.ts';

/** `[NAME]` and the lines `key value` below it. Spans are offsets in the text. */
export interface Section {
  /** In capitals. */
  readonly name: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** In small letters. */
  readonly key: string;
  readonly value: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** The sections of a configuration in the classic form. https://docs.fluentbit.io/manual/administration/configuring-fluent-bit/classic-mode/format-schema */
export function sectionsOf(text: string): readonly Section[] {
  const sections: { readonly name: string; readonly entries: Entry[] }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const name = /^[ \t]*\[(\w+)\]/.exec(line)?.[1];
    const [all, before = '', key = '', blanks = ''] = /^([ \t]*)([\w.-]+)([ \t]+)(?=\S)/.exec(line) ?? [];
    if (name !== undefined) sections.push({ name: name.toUpperCase(), entries: [] });
    else if (all !== undefined) {
      const value = line.slice(all.length).trimEnd();
      const keyStart = start + before.length;
      const valueStart = keyStart + key.length + blanks.length;
      sections.at(-1)?.entries.push({
        key: key.toLowerCase(),
        value,
        keySpan: { start: keyStart, end: keyStart + key.length },
        valueSpan: { start: valueStart, end: valueStart + value.length },
      });
    }
    start += line.length + 1;
  }
  return sections;
}
