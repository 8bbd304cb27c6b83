import { type Command, commandsOf } from '../languages/shell.ts';
import type { Field } from '../yaml/field.ts';
import type { Container } from './pod.ts';

/** A script that a container gives to a shell: `sh -c`. The commands' spans are offsets in the value of its field. */
export interface Script {
  readonly field: Field;
  readonly shell: Field;
  readonly commands: readonly Command[];
}

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash']);

export function scriptOf({ field }: Container): Script | undefined {
  const words = [...field.get('command').items, ...field.get('args').items];
  const [shell] = words;
  if (shell?.text === undefined || !SHELLS.has(shell.text.slice(shell.text.lastIndexOf('/') + 1))) return undefined;
  const script = words[words.findIndex(({ text }) => text !== undefined && /^-[a-z]*c$/.test(text)) + 1];
  const text = script?.text;
  if (script === undefined || text === undefined || script === shell) return undefined;
  let commands: readonly Command[] | undefined;
  return {
    field: script,
    shell,
    // Most who ask want no more than the place.
    get commands() {
      commands ??= commandsOf(text);
      return commands;
    },
  };
}

const VERBS = new Set(
  'annotate apply autoscale cordon cp create debug delete describe diff drain edit exec expose get label logs patch replace rollout run scale set taint uncordon wait'.split(
    ' ',
  ),
);

/** What `kubectl` is told to do; undefined for another program. Options may stand before it. */
export function kubectlVerb({ words }: Command): string | undefined {
  const [program, ...rest] = words;
  if (program?.text === undefined || !/(?:^|\/)kubectl$/.test(program.text)) return undefined;
  return rest.find(({ text }) => text !== undefined && VERBS.has(text))?.text;
}
