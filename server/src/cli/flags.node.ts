import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../settings/did-you-mean.ts';
import { UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What stands on a command line: flags by name, and the rest. */
export type Flags<Known extends Options> = ReturnType<typeof parseArgs<{ options: Known; allowPositionals: true }>>;

/** Throws {@link UsageError} about the first thing that is wrong. */
export function parseFlags<const Known extends Options>(args: readonly string[], options: Known): Flags<Known> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(explain(error, Object.keys(options)));
  }
}

function explain(error: unknown, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const flag = /'(?:-\w, )?(--?[^' ]+)/.exec(message)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `There is no flag ${flag}${didYouMean(
      flag,
      known.map((name) => `--${name}`),
    )}`;
  }
  if (message.includes('does not take an argument')) return `The flag ${flag} takes no value`;
  if (message.includes('ambiguous') || message.includes('argument missing')) return `The flag ${flag} needs a value`;
  return message.split(/\n|\. /, 1)[0] ?? message;
}

/** One of the words, or a {@link UsageError} that lists them. */
export function oneOf<Word extends string>(flag: string, value: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === value);
  if (word === undefined) throw new UsageError(`--${flag} is one of ${words.join(', ')}, not "${value}"${didYouMean(value, words)}`);
  return word;
}
