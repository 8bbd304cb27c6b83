import type { Resource } from '../kube/resource.ts';
import type { Finding } from '../rule/rule.ts';
import { type Span, shift } from '../text/span.ts';
import type { Change } from '../yaml/change.ts';
import { YamlDocument } from '../yaml/document.ts';
import type { Field } from '../yaml/field.ts';
import { pathText } from '../yaml/path.ts';
import type { ActiveRule } from './activate.ts';
import type { Analysis, Placed } from './analysis.ts';
import type { Far, FileState } from './state.ts';

/** The files as they are now, or as they would be. */
export interface FilesView {
  readonly file: (uri: string) => FileState | undefined;
  /** All files below a folder. */
  readonly within: (folder: string) => Iterable<string>;
}

/** Where something of a derived object is written. */
export interface Source {
  readonly uri: string;
  /** Number of the document in its file. */
  readonly document: number;
  /** What to point at, in the file. */
  readonly span: Span;
  /** What stands there, or would; undefined where it is not written as such. */
  readonly field: Field | undefined;
  /** What a change of it changes, which may be in another file. */
  readonly target: Target | undefined;
  /** What a reader has to see besides: where the value comes from. */
  readonly related: readonly Note[];
}

export interface Target {
  readonly uri: string;
  readonly document: number;
  readonly field: Field;
  /** What goes when the value is to go, where that is more than the field. */
  readonly holder?: Field;
}

export interface Note {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** Says where a place of a derived object is written; undefined where that cannot be told. */
export type SourceOf = (place: Pick<Finding, 'at' | 'within' | 'onKey'>) => Source | undefined;

/**
 * A finding in an object that is written nowhere as it is read: others have had their say, such as a kustomization's
 * patches or a chart's values. The places of it lead back to where they are written.
 */
export interface Derived {
  readonly active: ActiveRule;
  readonly finding: Finding;
  readonly resource: Resource | undefined;
  /** What lacks something, when something is missing. */
  readonly owner: Field;
  readonly source: Source;
  readonly sourceOf: SourceOf;
}

/** The finding with its place; undefined where that is written nowhere. */
export function derivedOf(
  { active, finding, resource, owner }: Placed,
  sourceOf: SourceOf,
  notes: readonly Note[] = [],
): Derived | undefined {
  const source = sourceOf(finding);
  if (source === undefined) return undefined;
  return { active, finding, resource, owner, source: { ...source, related: [...source.related, ...notes] }, sourceOf };
}

/** The same for two findings exactly when one rule speaks of one place. */
export const placeKey = (rule: string, uri: string, { start, end }: Span): string => `${rule} ${start} ${end} ${uri}`;

/** All that is found in a file by itself, as {@link placeKey}s. */
export function nearKeys({ uri, documents }: FileState): ReadonlySet<string> {
  return new Set(
    documents.flatMap(({ start, analysis }) =>
      analysis.findings.map(({ active, span }) => placeKey(active.rule.id, uri, shift(span, start))),
    ),
  );
}

/** The changes of a fix, at the places where they have to be made; undefined where one of them cannot be made. */
export function changesOf(
  { sourceOf }: Derived,
  changes: readonly Change[],
): { readonly change: Change; readonly target: Target }[] | undefined {
  const made = changes.map((change) => {
    if (change.kind === 'addDocument' || change.kind === 'createFile') return undefined;
    const target = sourceOf({ at: change.field })?.target;
    // Words are counted in a text, which has to be the same.
    if (target === undefined || (change.kind === 'substitute' && target.field.text !== change.field.text)) return undefined;
    const field = change.kind === 'remove' ? (target.holder ?? target.field) : target.field;
    return { change: { ...change, field }, target };
  });
  return made.every((one) => one !== undefined) ? made : undefined;
}

/** What the rule says, and where in its object: the same for an object before and after others have changed it. */
export const sayingOf = ({ active, path, resource }: Placed): string =>
  `${active.rule.id} ${pathText(path.slice(resource?.field.path.length ?? 0))}`;

/** For the number of a resource and what is said of it: who puts it right, `everywhere` when nothing is left of it. */
export type Dismissals = (number: number, saying: string) => readonly Note[] | 'everywhere';

/** What more than a file's own text decides of it: rules across files, and what others make of its objects. */
export interface Beside {
  readonly far: readonly Far[];
  readonly derived: readonly Derived[];
  /** Undefined when nobody puts anything right. */
  readonly dismissals: Dismissals | undefined;
  /** Of what would be: what others make of an object could no longer be told, so that nothing found proves nothing. */
  readonly isLost: boolean;
}

/** A file with all that is found at it. */
export interface Inspected extends Beside {
  readonly file: FileState;
}

/** The document of what concerned no rule is read when it is asked for. */
export function parsedIn(analysis: Analysis): YamlDocument {
  const document = analysis.document ?? unread.get(analysis) ?? YamlDocument.parse(analysis.text);
  if (analysis.document === undefined) unread.set(analysis, document);
  return document;
}

const unread = new WeakMap<Analysis, YamlDocument>();
