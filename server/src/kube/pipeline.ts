import { type Command, commandsOf } from '../languages/shell.ts';
import type { Field } from '../yaml/field.ts';

/** A GitLab pipeline definition. https://docs.gitlab.com/ci/yaml/ */
export interface Pipeline {
  readonly root: Field;
  readonly jobs: readonly Job[];
  /** Every image that a job or service runs: the field that holds its reference, each place once. */
  readonly images: readonly Field[];
}

export interface Job {
  readonly name: string;
  readonly field: Field;
  /** Keys that start with a dot are templates that other jobs extend. */
  readonly isTemplate: boolean;
  /** All commands of its scripts, in their order. */
  readonly commands: readonly ScriptCommand[];
  /** A template or a reference hides a part of its scripts. */
  readonly hasHiddenCommands: boolean;
}

/** A command and the scalar it stands in; the command's spans are offsets in that scalar's value. */
export interface ScriptCommand {
  readonly line: Field;
  readonly command: Command;
}

/** Keys at the top that are no jobs. https://docs.gitlab.com/ci/yaml/#global-keywords */
const GLOBAL = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'spec',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'types',
]);

/** True for the names that GitLab's own file and the files it includes commonly have. */
export function isPipelineFile(path: string): boolean {
  return /(?:^|\/)(?:[^/]*\.gitlab-ci\.ya?ml|\.gitlab\/ci\/[^/]+\.ya?ml)$/.test(path);
}

export function pipelineOf(root: Field): Pipeline | undefined {
  if (!root.isMap) return undefined;
  const jobs = root.entries.flatMap(([name, field]) => (GLOBAL.has(name) || !field.isMap ? [] : jobOf(name, field)));
  const holders = [root, root.get('default'), ...jobs.map((job) => job.field)];
  // One that is merged into many jobs stands at one place.
  const images = new Map(holders.flatMap(imagesOf).map((image) => [image.span.start, image]));
  return { root, jobs, images: [...images.values()] };
}

function jobOf(name: string, field: Field): Job {
  const scripts = SCRIPTS.map((script) => linesOf(field.get(script)));
  let commands: readonly ScriptCommand[] | undefined;
  return {
    name,
    field,
    isTemplate: name.startsWith('.'),
    get commands() {
      commands ??= scripts.flatMap(({ lines }) =>
        lines.flatMap((line) => commandsOf(line.text ?? '').map((command) => ({ line, command }))),
      );
      return commands;
    },
    hasHiddenCommands: scripts.some(({ isOpen }) => isOpen),
  };
}

const SCRIPTS = ['before_script', 'script', 'after_script'];

/** More lines than people write; a list may hold itself by an alias. */
const LINES = 2000;

/** A script is a text or a list of texts and lists. https://docs.gitlab.com/ci/yaml/#script */
function linesOf(script: Field): { readonly lines: readonly Field[]; readonly isOpen: boolean } {
  const lines: Field[] = [];
  const rest = [script];
  let isOpen = false;
  let left = LINES;
  for (let field = rest.pop(); field !== undefined && !isOpen; field = rest.pop()) {
    if (field.text !== undefined) lines.push(field);
    rest.push(...field.items.toReversed());
    isOpen ||= field.isOpen || left-- === 0 || LINES < rest.length;
  }
  return { lines, isOpen };
}

/**
 * What counts for a job: its own keyword, else that of the templates it extends, the last of them first.
 * Unknown when one of these does not stand in this file. https://docs.gitlab.com/ci/yaml/#extends
 */
export function keywordOf(root: Field, job: Field, name: string, seen: Set<string> = new Set()): Field {
  const own = job.get(name);
  const parents = job.get('extends');
  if (!own.isAbsent || parents.isAbsent) return own;
  for (const parent of (parents.isList ? parents.items : [parents]).toReversed()) {
    const template = parent.text === undefined ? undefined : root.get(parent.text);
    // A template that is not written here may have any keyword.
    if (parent.text === undefined || template?.isMap !== true) return parents.get(name);
    if (seen.has(parent.text)) continue;
    seen.add(parent.text);
    const inherited = keywordOf(root, template, name, seen);
    if (!inherited.isAbsent) return inherited;
  }
  return own;
}

function imagesOf(holder: Field): Field[] {
  const services = holder.get('services').items;
  return [holder.get('image'), ...services].flatMap((image) => (image.isMap ? image.get('name') : image.kind === 'scalar' ? image : []));
}
