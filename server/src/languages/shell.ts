import { forEachChild, type HereDoc, parse, type Command as SyntaxCommand, type SyntaxNode, type Word as SyntaxWord } from 'unbash';
import type { Span } from '../text/span.ts';

/** One simple command of a script: a program with its words. Spans are offsets in the script. */
export interface Command {
  /** The first is the program. Assignments before it and redirections are left out. */
  readonly words: readonly Word[];
  /** Names that are set for this command alone: `NAME=value program`. */
  readonly assigned: readonly string[];
  readonly hereDocuments: readonly HereDocument[];
}

export interface Word {
  /** What the program sees; undefined when the shell puts in a variable or something else that only a run knows. */
  readonly text: string | undefined;
  /** As written, quotes and all. */
  readonly source: string;
  readonly span: Span;
}

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_07_04 */
export interface HereDocument {
  /** The word behind `<<`. */
  readonly mark: Span;
  /** Variables that the shell puts into it, by name; none when its mark is quoted. */
  readonly variables: readonly string[];
}

/** The commands of a script in their order, those inside branches, loops, functions and substitutions among them. */
export function commandsOf(script: string): readonly Command[] {
  const commands: Command[] = [];
  try {
    collect(parse(script), script, commands);
  } catch {
    // A script that nests deeper than the stack: what was read before counts, the rest is unknown.
  }
  return commands;
}

function collect(node: SyntaxNode, script: string, commands: Command[]): void {
  // The text between escaped backticks is another one, so that its offsets mean nothing here.
  if (node.type === 'Script' && node.source !== undefined) return;
  if (node.type === 'Command') commands.push(commandOf(node, script));
  forEachChild(node, (child) => collect(child, script, commands));
}

function commandOf(node: SyntaxCommand, script: string): Command {
  const words = node.args.map((argument) =>
    argument.type === 'Word'
      ? wordOf(argument)
      : { text: undefined, source: script.slice(argument.pos, argument.end), span: { start: argument.pos, end: argument.end } },
  );
  return {
    words: node.name === undefined ? words : [wordOf(node.name), ...words],
    assigned: node.prefix.flatMap((prefix) => (prefix.type === 'Assignment' ? prefix.name : [])),
    hereDocuments: node.redirects.flatMap((redirect) => (redirect.type === 'HereDoc' ? hereDocumentOf(redirect) : [])),
  };
}

function wordOf(word: SyntaxWord): Word {
  return { text: isLiteral(word) ? word.value : undefined, source: word.text, span: { start: word.pos, end: word.end } };
}

const LITERAL = new Set<string>(['Word', 'Literal', 'SingleQuoted', 'DoubleQuoted', 'AnsiCQuoted']);

function isLiteral(node: SyntaxNode): boolean {
  if (!LITERAL.has(node.type)) return false;
  let literal = true;
  forEachChild(node, (child) => {
    literal &&= isLiteral(child);
  });
  return literal;
}

function hereDocumentOf({ delimiter, body, pos, end }: HereDoc): HereDocument {
  const variables: string[] = [];
  for (const part of delimiter?.quoted === true ? [] : (body.parts ?? [])) {
    if (part.type === 'SimpleExpansion') variables.push(part.text.slice(1));
    if (part.type === 'ParameterExpansion') variables.push(part.parameter);
  }
  return { mark: { start: delimiter?.pos ?? pos, end: delimiter?.end ?? end }, variables };
}

/** Programs that only start another one. */
const STARTERS = new Set(['sudo', 'exec', 'command', 'env', 'nohup', 'time']);

/** A command's program without its folder, the words behind it, and where it stands; a starter such as `sudo` before it is left out. */
export interface Program {
  readonly name: string;
  readonly span: Span;
  readonly rest: readonly Word[];
}

export function programOf({ words }: Command): Program | undefined {
  const start = words.findIndex(({ text }) => text === undefined || !(STARTERS.has(text) || /^(?:-|\w+=)/.test(text)));
  const word = words[start];
  if (word?.text === undefined) return undefined;
  return { name: word.text.slice(word.text.lastIndexOf('/') + 1), span: word.span, rest: words.slice(start + 1) };
}

export interface Option {
  readonly state: 'set' | 'absent' | 'unknown';
  /** Undefined unless it is set and known. */
  readonly value: string | undefined;
  /** The value as a stretch of the script; of `--name` alone the whole word. */
  readonly span: Span | undefined;
}

/** A long option: `--name=value`, `--name value` or `--name`; of several the last counts. Absent only when no variable can hold it. */
export function optionOf(words: readonly Word[], ...names: readonly string[]): Option {
  const index = words.findLastIndex(({ source }) => names.some((name) => source === name || source.startsWith(`${name}=`)));
  const word = words[index];
  if (word === undefined) return { state: words.some(mayHoldOptions) ? 'unknown' : 'absent', value: undefined, span: undefined };
  const equals = word.source.indexOf('=');
  if (0 <= equals) {
    const span = { start: word.span.start + equals + 1, end: word.span.end };
    return { state: 'set', value: word.text?.slice(word.text.indexOf('=') + 1), span };
  }
  const next = words[index + 1];
  if (next === undefined || next.text?.startsWith('-') === true) return { state: 'set', value: undefined, span: word.span };
  return { state: 'set', value: next.text, span: next.span };
}

/** An unquoted variable that is named for holding options: `$TRIVY_ARGS`. Others hold a value, as `$IMAGE` does. */
const mayHoldOptions = ({ text, source }: Word): boolean =>
  text === undefined && /^\$\{?\w*(?:ARG|OPT|FLAG|PARAM|EXTRA|CMD|COMMAND)\w*/i.test(source);
