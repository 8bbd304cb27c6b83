import type { Span } from '../text/span.ts';

/** `<name argument> … </name>`. Spans are offsets in the text. */
export interface Section {
  readonly name: string;
  readonly argument: string;
  /** Its name. */
  readonly span: Span;
  readonly parameters: readonly Parameter[];
  readonly sections: readonly Section[];
}

export interface Parameter {
  readonly name: string;
  /** Without a comment behind it; its quotes stay. */
  readonly value: string;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

/** Deeper sections than this are left out; nobody writes them. */
const DEPTH = 16;

interface Open extends Section {
  readonly parameters: Parameter[];
  readonly sections: Section[];
}

/** The sections at the top of a configuration. Lines that are not understood are left out. https://docs.fluentd.org/configuration/config-file */
export function sectionsOf(text: string): readonly Section[] {
  const root = open('', '', { start: 0, end: 0 });
  const stack: Open[] = [root];
  let start = 0;
  for (const line of text.split('\n')) {
    const at = start + line.length - line.trimStart().length;
    const words = line.trim();
    start += line.length + 1;
    const inner = stack.at(-1) ?? root;
    const section = /^<(\/?)([\w@-]+)(?![\w@-])([^>]*)>/.exec(words);
    if (section === null) {
      const parameter = parameterOf(words, at);
      if (parameter !== undefined) inner.parameters.push(parameter);
      continue;
    }
    const [, slash, name = '', argument = ''] = section;
    if (slash === '/') {
      if (stack.length > 1) stack.pop();
      continue;
    }
    const opened = open(name, argument.trim(), { start: at + 1, end: at + 1 + name.length });
    if (stack.length < DEPTH) inner.sections.push(opened);
    stack.push(opened);
  }
  return root.sections;
}

const open = (name: string, argument: string, span: Span): Open => ({ name, argument, span, parameters: [], sections: [] });

function parameterOf(words: string, at: number): Parameter | undefined {
  const name = /^@?[A-Za-z_][\w.-]*/.exec(words)?.[0];
  if (name === undefined) return undefined;
  const rest = words.slice(name.length);
  const comment = rest.startsWith(' "') ? -1 : rest.search(/\s#(?!\{)/);
  const value = (comment < 0 ? rest : rest.slice(0, comment)).trim();
  const start = at + name.length + rest.length - rest.trimStart().length;
  return { name, value, nameSpan: { start: at, end: at + name.length }, valueSpan: { start, end: start + value.length } };
}

/** The last parameter of a name counts. Older configurations leave the `@` out: `type` for `@type`. */
export const parameter = ({ parameters }: Section, name: string): Parameter | undefined =>
  parameters.findLast((one) => one.name === name || (name.startsWith('@') && one.name === name.slice(1)));

/** All sections, each before those inside it. */
export const allSections = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...allSections(section.sections)]);
