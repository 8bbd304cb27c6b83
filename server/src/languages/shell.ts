import { forEachChild, type HereDoc, parse, type Command as SyntaxCommand, type SyntaxNode, type Word as SyntaxWord } from 'unbash';
import type { Span } from '../text/span.ts';

/** One simple command of a script: a program with its words. Spans are offsets in the script. */
export interface Command {
  /** The first is the program. Assignments before it and redirections are left out. */
  readonly words: readonly Word[];
  /** Names that are set for this command alone: `NAME=value program`. */
  readonly assigned: readonly string[];
  /** As {@link assigned}, with the values; without a program they are set for all that follows. */
  readonly assignments: readonly Assigned[];
  readonly hereDocuments: readonly HereDocument[];
  /** The file that its output goes to. */
  readonly output: Word | undefined;
  /** The command that reads its output, and the one whose output it reads: `a | b`. */
  readonly pipedInto: Command | undefined;
  readonly pipedFrom: Command | undefined;
  /** What runs instead when it fails: `a || b`. */
  readonly orElse: Command | undefined;
  /** The command that gets its output as a word or a file: `a "$(b)"`, `a <(b)`. */
  readonly substitutedInto: Command | undefined;
  /** It is the condition of a branch or loop, or its result is turned round. */
  readonly isTested: boolean;
}

export interface Assigned {
  readonly name: string;
  /** Undefined for a list. */
  readonly value: Word | undefined;
}

export interface Word {
  /** What the program sees; undefined when the shell puts in a variable or something else that only a run knows. */
  readonly text: string | undefined;
  /** As written, quotes and all. */
  readonly source: string;
  readonly span: Span;
  readonly variables: readonly Variable[];
}

/** A variable that the shell puts into a word. */
export interface Variable {
  readonly name: string;
  readonly span: Span;
  /** Stands in double quotes, so that it stays one word. */
  readonly isQuoted: boolean;
}

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_07_04 */
export interface HereDocument {
  /** The word behind `<<`. */
  readonly mark: Span;
  /** Variables that the shell puts into it, by name; none when its mark is quoted. */
  readonly variables: readonly string[];
}

/** Nobody reads a longer one, or one that nests deeper; the reader would look at it again for every level. */
const MAX_LENGTH = 100_000;
const MAX_DEPTH = 50;

/** The commands of a script in their order, those inside branches, loops, functions and substitutions among them; none of one that is too long. */
export function commandsOf(script: string): readonly Command[] {
  const commands: Growing[] = [];
  if (MAX_LENGTH < script.length || MAX_DEPTH < depthOf(script)) return commands;
  try {
    collect(parse(script), { script, commands, into: undefined, isTested: false });
  } catch {
    // A script that nests deeper than the stack: what was read before counts, the rest is unknown.
  }
  return commands;
}

/** At least as deep as its substitutions nest: brackets in quotes count, too. */
function depthOf(script: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of script) {
    if (character === '(') deepest = Math.max(deepest, ++depth);
    if (character === ')' && 0 < depth) depth--;
  }
  return deepest;
}

/** A command while the script around it is still being read. */
type Growing = { -readonly [Name in keyof Command]: Command[Name] };

interface Around {
  readonly script: string;
  readonly commands: Growing[];
  readonly into: Command | undefined;
  readonly isTested: boolean;
}

function collect(node: SyntaxNode, around: Around): void {
  // The text between escaped backticks is another one, so that its offsets mean nothing here.
  if (node.type === 'Script' && node.source !== undefined) return;
  const { commands } = around;
  let into = around.into;
  if (node.type === 'Command') {
    const command = commandOf(node, around);
    commands.push(command);
    into = command;
  }
  const starts: number[] = [];
  const clause = node.type === 'If' || node.type === 'Elif' || node.type === 'While' ? node.clause : undefined;
  const isNegated = node.type === 'Pipeline' && node.prefixes.some((prefix) => prefix.type === 'Negation');
  forEachChild(node, (child) => {
    if (child.type !== 'Time' && child.type !== 'Negation') starts.push(commands.length);
    // What stands in a substitution fails for itself.
    const isTested = child === clause || isNegated || (around.isTested && node.type !== 'Command');
    collect(child, { ...around, into, isTested });
  });
  if (node.type === 'Pipeline') join(commands, starts);
  if (node.type === 'AndOr') choose(commands, starts, node.operators);
}

/** Ties the stages of a pipeline, each of which begins at one of the numbers. */
function join(commands: readonly Growing[], starts: readonly number[]): void {
  for (const [stage, start] of starts.entries()) {
    const next = commands[starts[stage + 1] ?? commands.length];
    if (next === undefined) return;
    for (const command of commands.slice(start, starts[stage + 1])) command.pipedInto ??= next;
    next.pipedFrom ??= commands[start];
  }
}

/** Tells each part before a `||` what runs when it fails. */
function choose(commands: readonly Growing[], starts: readonly number[], operators: readonly string[]): void {
  let orElse: Command | undefined;
  for (let part = starts.length - 1; 0 <= part; part--) {
    if (operators[part] === '||') orElse = commands[starts[part + 1] ?? commands.length];
    for (const command of commands.slice(starts[part], starts[part + 1])) command.orElse ??= orElse;
  }
}

function commandOf(node: SyntaxCommand, { script, into, isTested }: Around): Growing {
  const words = node.args.map((argument) =>
    argument.type === 'Word'
      ? wordOf(argument)
      : {
          text: undefined,
          source: script.slice(argument.pos, argument.end),
          span: { start: argument.pos, end: argument.end },
          variables: variablesIn(argument, false),
        },
  );
  const output = node.redirects.flatMap((redirect) =>
    redirect.type === 'Redirect' && redirect.operator.startsWith('>') && (redirect.target?.text ?? '') !== ''
      ? (redirect.target ?? [])
      : [],
  )[0];
  return {
    words: node.name === undefined ? words : [wordOf(node.name), ...words],
    assigned: node.prefix.flatMap((prefix) => (prefix.type === 'Assignment' ? prefix.name : [])),
    assignments: node.prefix.flatMap((prefix) =>
      prefix.type === 'Assignment' ? { name: prefix.name, value: prefix.value.type === 'Word' ? wordOf(prefix.value) : undefined } : [],
    ),
    hereDocuments: node.redirects.flatMap((redirect) => (redirect.type === 'HereDoc' ? hereDocumentOf(redirect) : [])),
    output: output === undefined ? undefined : wordOf(output),
    pipedInto: undefined,
    pipedFrom: undefined,
    orElse: undefined,
    substitutedInto: into,
    isTested,
  };
}

function wordOf(word: SyntaxWord): Word {
  return {
    text: isLiteral(word) ? word.value : undefined,
    source: word.text,
    span: { start: word.pos, end: word.end },
    variables: variablesIn(word, false),
  };
}

function variablesIn(node: SyntaxNode, isQuoted: boolean): readonly Variable[] {
  const span = { start: node.pos, end: node.end };
  if (node.type === 'SimpleExpansion') return [{ name: node.text.slice(1), span, isQuoted }];
  // What another command makes of a variable is its own matter.
  if (node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution') return [];
  const variables: Variable[] = node.type === 'ParameterExpansion' ? [{ name: node.parameter, span, isQuoted }] : [];
  forEachChild(node, (child) => {
    variables.push(...variablesIn(child, isQuoted || node.type === 'DoubleQuoted'));
  });
  return variables;
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
  const found = words.findIndex(({ text }) => text === undefined || !(STARTERS.has(text) || /^(?:-|\w+=)/.test(text)));
  // `env` alone starts nothing but itself.
  const start = found < 0 && words.length === 1 ? 0 : found;
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
