import type { Engine } from '../engine/engine.ts';
import type { Fact } from '../kube/facts.ts';
import { lastOf, parentOf } from '../kube/kustomize/paths.ts';
import { TENANT_FILES, type TenantObject } from '../templates/tenant.ts';
import { type Style, styleOf } from '../yaml/style.ts';
import { nearestFiles } from './template-knowledge.ts';

/** How the files around a place are written and called. */
export interface Habits {
  readonly extension: '.yaml' | '.yml';
  /** Files begin with `---`. */
  readonly beginsWithMark: boolean;
  readonly style: Pick<Style, 'newline' | 'indent' | 'listIndent'>;
  /** The name of the file, without its ending, in which an object of a tenant stands. */
  readonly fileOf: (object: Pick<TenantObject, 'kind' | 'name'>) => string;
}

/** More than so many files tell nothing new. */
const ENOUGH = 20;

/** The habits of the files that are nearest to a folder or file; those of our own templates where there are none. */
export function habitsAt(engine: Engine, target: string): Habits {
  const near = nearestFiles(engine, target)
    .filter((uri) => factsOf(engine, uri).some(({ kustomization }) => kustomization === undefined))
    .slice(0, ENOUGH);
  const texts = near.map((uri) => engine.text(uri) ?? '');
  const documents = near.flatMap((uri) => engine.inspect(uri)?.file.documents ?? []).flatMap(({ analysis }) => analysis.document ?? []);
  const styles = documents.map(styleOf);
  const listed = documents.filter(({ text }) => /^ *- /m.test(text)).map(styleOf);
  return {
    extension: mostly(near.map((uri) => uri.endsWith('.yml'))) ? '.yml' : '.yaml',
    beginsWithMark: mostly(texts.map((text) => /^\uFEFF?---/.test(text))),
    style: {
      newline: mostly(texts.map((text) => text.includes('\r\n'))) ? '\r\n' : '\n',
      indent: mostly(styles.map(({ indent }) => indent === 4)) ? 4 : 2,
      listIndent: mostly(listed.map(({ listIndent }) => listIndent === 0)) ? 0 : 2,
    },
    fileOf: fileNames(engine, target, near),
  };
}

export const factsOf = (engine: Engine, uri: string): readonly Fact[] =>
  engine.inspect(uri)?.file.documents.flatMap(({ analysis }) => analysis.facts) ?? [];

export const factsIn = (engine: Engine): readonly Fact[] => engine.uris.flatMap((uri) => factsOf(engine, uri));

/** The last word of a group and kind. */
const kindOf = ({ groupKind }: Fact): string => groupKind.slice(groupKind.indexOf('/') + 1);

const mostly = (answers: readonly boolean[]): boolean => answers.filter((answer) => answer).length * 2 > answers.length;

/** Files are called as those of a tenant that is a neighbour: one for several kinds, one for each, or one for each object. */
function fileNames(engine: Engine, target: string, near: readonly string[]): Habits['fileOf'] {
  const folder = parentOf(target);
  const namespaceFile = near.find((uri) => parentOf(parentOf(uri)) === folder && factsOf(engine, uri).some(isNamespace));
  if (namespaceFile === undefined) return ({ kind }) => TENANT_FILES[kind] ?? FIRST_FILE;
  const neighbour = parentOf(namespaceFile);
  const names = new Map<string, string[]>();
  for (const uri of near.filter((each) => parentOf(each) === neighbour)) {
    const name = /\/([\w.-]+)\.ya?ml$/.exec(uri)?.[1];
    const kinds = new Set(factsOf(engine, uri).map(kindOf));
    if (name === undefined || ![...kinds].every((kind) => Object.hasOwn(TENANT_FILES, kind))) continue;
    for (const kind of kinds) names.set(kind, [...(names.get(kind) ?? []), renamed(name, neighbour, target)]);
  }
  return ({ kind, name }) => {
    const [first, second] = names.get(kind) ?? [];
    if (second !== undefined) return name;
    return first ?? TENANT_FILES[kind] ?? FIRST_FILE;
  };
}

const FIRST_FILE = 'namespace';

export const isNamespace = ({ groupKind }: Fact): boolean => groupKind === 'core/Namespace';

/** `red-quota` of the tenant in the folder `red` is `blue-quota` of the one in `blue`. */
const renamed = (name: string, from: string, to: string): string => name.replace(lastOf(from), () => lastOf(to));
