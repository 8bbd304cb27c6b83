import { lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Engine } from '../engine/engine.ts';
import type { OtherFile } from '../engine/state.ts';
import { newTenant } from '../features/new-tenant.ts';
import { complaintAbout, TENANT_QUESTIONS, type TenantAnswers, tenantOf } from '../features/tenant-answers.ts';
import { nextTenantQuestion } from '../features/tenant-questions.ts';
import { isYamlFile, type NewTenant, type TenantPlace } from '../features/tenant-wiring.ts';
import { reasonOf } from '../files/reason.node.ts';
import { replaceTextFile } from '../files/text-file.node.ts';
import { blanksOf, type Template } from '../templates/template.ts';
import { ANSWERED_BLANKS } from '../templates/tenant.ts';
import { counted } from '../text/counted.ts';
import { blankValues } from './blanks.ts';
import { EXIT, UsageError } from './command.ts';
import { parseFlags } from './flags.node.ts';
import { patchOf } from './patch.ts';
import { poseQuestion } from './pose-question.ts';
import { readSelection, SELECTION_FLAGS } from './selection.node.ts';
import { openSession } from './session.node.ts';
import { printable, type Terminal } from './terminal.ts';

export const TENANT_HELP = `  --name NAME          the tenant's name
  --environment NAME   becomes the second part of the namespace's name; none where there is only one
  --admin GROUP        who administers it, as the API server knows the group
  --ingress NAMESPACE  whose pods may enter: those of the ingress controller or gateway; none for nobody
  --mesh KIND          how its pods join the mesh of Istio: sidecar, ambient or none (the default)
  --output FOLDER      writes a folder of files, drawn in by the nearest kustomization.yaml
  --file FILE          writes one file instead
  --diff               prints what would be written, and writes nothing
`;

/** All that has to be told; the rest has a default. */
const NEEDED = ['name', 'environment', 'admin', 'ingress'] as const;

/** The template's blanks may be filled besides. Throws {@link UsageError}. */
export async function createTenant(args: readonly string[], terminal: Terminal, template: Template): Promise<number> {
  const blanks = blanksOf(template).flatMap(({ name }) => (ANSWERED_BLANKS.has(name) ? [] : name));
  const { values, positionals } = parseFlags(args, {
    ...Object.fromEntries([...blanks, ...TENANT_QUESTIONS.filter((id) => id !== 'place'), 'output', 'file'].map((name) => [name, TEXT])),
    diff: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`new takes one template; "${positionals[0]}" is one too many`);
  const { diff, ...rest } = values;
  const given = rest as Readonly<Record<string, string | undefined>>;
  const place = placeOf(given);
  const missing = NEEDED.filter((id) => given[id] === undefined);
  const isAsked = missing.length > 0;
  if (isAsked && terminal.ask === undefined) throw new UsageError(missingText(missing));
  const target = place === undefined ? undefined : resolve(terminal.folder, place);
  const root = target === undefined || isBelow(terminal.folder, target) ? terminal.folder : dirname(target);
  const engine = target === undefined && !isAsked ? new Engine([]) : await engineOf(root, terminal);
  const answers = await answersTo(engine, uriOf(root), given, place, isAsked, terminal);
  const path = isAsked && answers.place !== undefined ? resolve(terminal.folder, answers.place) : target;
  const at = placeAt(root, path ?? resolve(root, 'tenant.yaml'));
  const own = Object.fromEntries(blanks.map((name) => [name, given[name]]));
  const made = newTenant(engine, at, tenantOf(answers), blankValues(template, own));
  if ('refusal' in made) throw new UsageError(made.refusal);
  if (path === undefined) {
    terminal.out(made.files[0]?.text ?? '');
    return EXIT.nothingFound;
  }
  await complainOfExisting(made.files, terminal);
  if (diff === true || isAsked) await show(made, engine, terminal);
  if (diff === true) return EXIT.nothingFound;
  if (isAsked && !(await isWanted(made, terminal))) throw new UsageError('Nothing was written');
  await write(made.files);
  tell(made, terminal);
  return EXIT.nothingFound;
}

const TEXT = { type: 'string' } as const;

function missingText(missing: readonly string[]): string {
  const flags = missing.map((id) => `--${id}`);
  const list = flags.length === 1 ? flags.join('') : `${flags.slice(0, -1).join(', ')} and ${flags.at(-1)}`;
  return `${list} ${flags.length === 1 ? 'is' : 'are'} missing; kubewright new --list tenant tells what they are`;
}

function placeOf({ output, file }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (output !== undefined && file !== undefined) throw new UsageError('--output and --file exclude each other');
  if (output !== undefined && isYamlFile(output)) throw new UsageError(`--output is a folder, not "${output}"; --file makes one file`);
  if (file !== undefined && !isYamlFile(file)) throw new UsageError(`--file ends in .yaml or .yml, not "${file}"; --output makes a folder`);
  return output ?? file;
}

const isBelow = (folder: string, path: string): boolean => !/^\.\.(?:[\\/]|$)/.test(relative(folder, path)) && path !== folder;

/** What stands in the folder, so that the tenant is written in its style. No rule looks at it. */
async function engineOf(root: string, terminal: Terminal): Promise<Engine> {
  const selection = await readSelection(parseFlags([], SELECTION_FLAGS).values, terminal.folder, []);
  return (await openSession([root], undefined, selection, terminal)).engine;
}

/** Checks what is given, and asks for the rest. */
async function answersTo(
  engine: Engine,
  root: string,
  given: Readonly<Record<string, string | undefined>>,
  place: string | undefined,
  asks: boolean,
  terminal: Terminal,
): Promise<TenantAnswers> {
  let answers: TenantAnswers = place === undefined ? {} : { place };
  for (const id of TENANT_QUESTIONS) {
    const answer = id === 'place' ? undefined : given[id];
    if (answer === undefined) continue;
    const complaint = complaintAbout(engine, id, answer, { ...given, ...answers });
    if (complaint !== undefined) throw new UsageError(`--${id} "${answer}" cannot be taken: ${complaint}`);
    answers = { ...answers, [id]: answer };
  }
  if (!asks) return answers;
  for (let question = nextTenantQuestion(engine, root, answers); question !== undefined; ) {
    const { id } = question;
    const answer = await poseQuestion(question, terminal, (text) => complaintAbout(engine, id, text, answers));
    if (answer === undefined) throw new UsageError('Nothing was written');
    answers = { ...answers, [id]: answer };
    question = nextTenantQuestion(engine, root, answers);
  }
  return answers;
}

const uriOf = (path: string): string => pathToFileURL(path).href;

const placeAt = (root: string, path: string): TenantPlace => ({ root: uriOf(root), target: uriOf(path) });

const nameOf = (uri: string, { folder }: Terminal): string => printable(relative(folder, fileURLToPath(uri)).replaceAll('\\', '/'));

/** The engine knows only what it reads; a file may be there all the same. */
async function complainOfExisting(files: readonly OtherFile[], terminal: Terminal): Promise<void> {
  for (const { uri, edits } of files) {
    const isThere = await lstat(fileURLToPath(uri)).then(
      () => true,
      () => false,
    );
    if (isThere && edits === undefined) throw new UsageError(`${nameOf(uri, terminal)} is there already; nothing was written`);
  }
}

async function show({ files }: NewTenant, engine: Engine, terminal: Terminal): Promise<void> {
  for (const { uri, text, edits } of files)
    terminal.out(await patchOf(nameOf(uri, terminal), edits === undefined ? undefined : (engine.text(uri) ?? ''), text));
}

async function isWanted({ files }: NewTenant, { ask }: Terminal): Promise<boolean> {
  const answer = await ask?.(`Write ${counted(files.length, 'file')}? [y/N] `);
  return /^\s*y(?:es)?\s*$/i.test(answer ?? '');
}

/** Writes all of them, or none: what was made is taken away again when something cannot be written. */
async function write(files: readonly OtherFile[]): Promise<void> {
  const made: string[] = [];
  try {
    for (const { uri, text, edits } of files) {
      const path = fileURLToPath(uri);
      if (edits !== undefined) {
        await replaceTextFile(path, text);
        continue;
      }
      const folder = await mkdir(dirname(path), { recursive: true });
      made.push(folder ?? path);
      await writeFile(path, text, { flag: 'wx' });
    }
  } catch (error) {
    for (const path of made) await rm(path, { recursive: true, force: true });
    throw new UsageError(`Nothing was written: ${reasonOf(error)}`);
  }
}

function tell({ files, notes }: NewTenant, terminal: Terminal): void {
  for (const { uri, edits } of files) terminal.out(`${edits === undefined ? 'Made' : 'Changed'} ${nameOf(uri, terminal)}\n`);
  for (const note of notes) terminal.err(`kubewright: ${printable(note)}\n`);
}
