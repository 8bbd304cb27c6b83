import { programOf } from '../../languages/shell.ts';
import type { Span } from '../../text/span.ts';
import { append, type Change, remove, set, substitute } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import type { Container } from '../pod.ts';
import { type Script, scriptOf } from '../script.ts';
import { type Flag, hidden, type Place, type Written, wordsOf } from './flag.ts';

/** The words that a program gets, whether they stand in a list or in a script. */
export interface CommandLine {
  /** Without its folder. */
  readonly program: string;
  readonly written: (flag: string) => Written;
}

interface Word {
  /** Undefined when a template or a variable hides it. */
  readonly text: string | undefined;
  /** What is known of it at least, from its beginning. */
  readonly source: string;
  readonly place: Place;
  /** Where the text begins in the text of the field; undefined when it is not written as it is read. */
  readonly offset: number | undefined;
  readonly replace: (text: string) => Change;
  readonly remove: Change;
}

interface Line {
  readonly words: readonly Word[];
  readonly isOpen: boolean;
  readonly place: Place;
  readonly add: (word: string) => Change;
}

/** Programs that start another one with the words behind it. https://github.com/kubernetes/release/tree/master/images/build/go-runner */
const RUNNERS = new Set(['go-runner', 'kube-log-runner', 'hyperkube', 'tini', 'dumb-init']);

/** The command lines of a container: what it starts, or what its script does. */
export function commandLinesOf(container: Container): CommandLine[] {
  const script = scriptOf(container);
  if (script !== undefined) return MAY_START.test(script.field.text ?? '') ? scriptLines(script) : [];
  const command = container.field.get('command');
  const args = container.field.get('args');
  const words = [...command.items, ...args.items].map(listWord);
  const isRunner = words[0]?.text !== undefined && RUNNERS.has(baseName(words[0].text));
  const start = isRunner ? words.findIndex(({ text }, i) => 0 < i && text?.startsWith('-') !== true) : 0;
  const program = words[start]?.text;
  if (program === undefined || program.startsWith('-')) return [];
  const list = args.isPresent && command.items.length < 2 ? args : command.isPresent ? command : args;
  const line = {
    words: words.slice(start + 1),
    isOpen: command.isOpen || args.isOpen,
    place: { at: list },
    add: (word: string) => append(list, word),
  };
  return [{ program: baseName(program), written: (flag) => writtenIn(line, flag) }];
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function listWord(field: Field): Word {
  const text = field.kind === 'scalar' ? field.written : undefined;
  return {
    text,
    source: text ?? '',
    place: { at: field },
    offset: 0,
    replace: (wanted) => set(field, wanted),
    remove: remove(field),
  };
}

/** A script without such a name need not be read. */
const MAY_START = /\b(?:kube-(?:apiserver|controller-manager|scheduler|proxy)|kubelet|etcd)\b/;

function scriptLines({ field, commands }: Script): CommandLine[] {
  const script = field.text ?? '';
  return commands.flatMap((command) => {
    const program = programOf(command);
    if (program === undefined) return [];
    const end = program.rest.at(-1)?.span.end ?? program.span.end;
    const line: Line = {
      words: program.rest.map(({ text, source, span }) => ({
        text,
        source,
        place: { at: field, within: span },
        offset: text === source ? span.start : undefined,
        replace: (wanted) => substitute(field, span.start, span.end, wanted),
        remove: cut(field, script, span),
      })),
      isOpen: false,
      place: { at: field, within: program.span },
      add: (word) => substitute(field, end, end, ` ${word}`),
    };
    return { program: program.name, written: (flag) => writtenIn(line, flag) };
  });
}

/** With the space before it. */
const cut = (field: Field, script: string, { start, end }: Span): Change =>
  substitute(field, script[start - 1] === ' ' && script[start - 2] !== '\n' ? start - 1 : start, end, '');

/** `--flag=value`, `--flag value` or `--flag`; etcd takes one dash too. */
function writtenIn({ words, isOpen, place, add }: Line, name: string): Written {
  const pattern = new RegExp(`^--?${name}(?==|$)`);
  const label = `--${name}`;
  const flags = words.flatMap((word, i) => {
    const source = word.text ?? word.source;
    return pattern.test(source) ? flagAt(word, words[i + 1], label) : [];
  });
  return {
    flags,
    isOpen: isOpen || words.some(mayBeFlag),
    missing: { place, label, change: (value) => [add(`${label}=${value}`)] },
  };
}

/** What a template, a variable of the container or one of the shell puts in may be any flag. */
const mayBeFlag = ({ text, source }: Word): boolean => (text === undefined ? !/^-[\w-]+=/.test(source) : /^\$\([^)]*\)$/.test(text));

function flagAt(word: Word, next: Word | undefined, label: string): Flag {
  const { text, place } = word;
  if (text === undefined) return hidden({ place, label });
  const change = (value: string) => [word.replace(`${label}=${value}`)];
  const equals = text.indexOf('=');
  if (0 <= equals) {
    const value = text.slice(equals + 1);
    if (isReplaced(value)) return { ...hidden({ place, label }), change, removal: [word.remove] };
    const offset = word.offset === undefined ? undefined : word.offset + equals + 1;
    const removal = [word.remove];
    return { state: 'set', value, isWritten: true, place, label, words: wordsOf(value, place, offset, removal), change, removal };
  }
  const isLast = next === undefined || next.text?.startsWith('-') === true;
  // Flags that are true or false never take the next word as their value.
  if (isLast || /^(?:true|false)$/.test(next.text ?? ''))
    return { state: 'set', value: 'true', isWritten: true, place, label, words: [], change, removal: [word.remove] };
  if (next.text === undefined || isReplaced(next.text)) return hidden({ place, label });
  const removal = [word.remove, next.remove];
  return {
    state: 'set',
    value: next.text,
    isWritten: true,
    place: next.place,
    label,
    words: wordsOf(next.text, next.place, next.offset, removal),
    change: (value) => [next.replace(value)],
    removal,
  };
}

/** The kubelet puts the variables of a container into its words. https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/ */
const isReplaced = (value: string): boolean => /\$\([^)]{0,999}\)/.test(value);
