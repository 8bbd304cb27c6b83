import { type Command, commandsOf, type Program, programOf } from '../../languages/shell.ts';
import type { Field } from '../../yaml/field.ts';

/** A program that a script starts, and the scalar it stands in; all spans are offsets in that scalar's value. */
export interface Call extends Program {
  readonly line: Field;
  readonly command: Command;
}

/** What a scalar of shell starts; nothing of one that is unknown. `script` is its text where that is not what the shell sees. */
export function callsIn(line: Field, script = line.text): readonly Call[] {
  return script === undefined
    ? []
    : commandsOf(script).flatMap((command) => {
        const program = programOf(command);
        return program === undefined ? [] : { ...program, line, command };
      });
}

/** A word among what a program is given, such as its subcommand; options may stand before it. */
export const wordAmong = ({ rest }: Pick<Program, 'rest'>, words: ReadonlySet<string>): Program['rest'][number] | undefined =>
  rest.find(({ text }) => text !== undefined && words.has(text));
