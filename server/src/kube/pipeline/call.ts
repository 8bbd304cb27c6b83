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
        if (program === undefined) return [];
        const inside = inContainer(program);
        return [program, ...(inside === undefined ? [] : [inside])].map((one) => ({ ...one, line, command }));
      });
}

/** A tool that runs from its image: `docker run aquasec/trivy image web`. */
function inContainer({ name, rest }: Program): Program | undefined {
  if (!/^(?:docker|podman|nerdctl)$/.test(name) || !rest.some(({ text }) => text === 'run')) return undefined;
  const index = rest.findIndex(({ text }) => TOOL_IMAGE.test(text ?? ''));
  const image = rest[index];
  const tool = TOOL_IMAGE.exec(image?.text ?? '')?.[1];
  return image === undefined || tool === undefined ? undefined : { name: tool, span: image.span, rest: rest.slice(index + 1) };
}

/** Images that start the program they are named after. */
const TOOL_IMAGE =
  /^(?:[\w.-]+(?::\d+)?\/)*(trivy|grype|syft|cosign|kubesec|polaris|checkov|kics|kube-linter|kube-score|kubescape|gitleaks|helm|kubectl)(?:[:@][\w.:-]+)?$/;

/** A word among what a program is given, such as its subcommand; options may stand before it. */
export const wordAmong = ({ rest }: Pick<Program, 'rest'>, words: ReadonlySet<string>): Program['rest'][number] | undefined =>
  rest.find(({ text }) => text !== undefined && words.has(text));
