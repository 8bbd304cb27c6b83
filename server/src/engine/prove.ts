import { lastOf } from '../kube/kustomize/paths.ts';
import type { Fix } from '../rule/rule.ts';
import { applyEdits, type Edit, shift } from '../text/span.ts';
import { append, type Change } from '../yaml/change.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { Field } from '../yaml/field.ts';
import { newFileText } from '../yaml/new-file.ts';
import { doubtOfOuter, provenEdits } from '../yaml/proof.ts';
import type { Engine } from './engine.ts';
import { counts, judge } from './judge.ts';
import type { ReportKey } from './report.ts';
import type { OtherFile } from './state.ts';

/** Changes before their proof. */
interface Changing {
  readonly document: number;
  readonly fix: Pick<Fix, 'changes'>;
  /** Documents of other places that are changed as well. */
  readonly elsewhere: ReadonlyMap<YamlDocument, DocumentPlace>;
}

/** A fix of one finding, before its proof. */
export interface Candidate extends Changing {
  readonly key: ReportKey;
  readonly rule: string;
  readonly fix: Fix;
}

export interface DocumentPlace {
  readonly uri: string;
  readonly document: number;
}

export interface Proven {
  readonly edits: readonly Edit[];
  readonly files: readonly OtherFile[];
}

export type Refused = { readonly refusal: string };

/** Makes the edits of all candidates and shows: they do what they say and no more, their findings are gone, and, if asked, none is new. */
export function prove(engine: Engine, uri: string, candidates: readonly Candidate[], noNew: boolean): Proven | Refused {
  const proven = makeEdits(engine, uri, candidates);
  if ('refusal' in proven) return proven;
  if (noNew && proven.files.length > 0) return { refusal: 'it changes other files too' };
  return look(engine, uri, proven, candidates, noNew) ?? proven;
}

/** The same for changes that no finding asks for: the file stays good, and they do what they say. */
export function proveChanges(engine: Engine, uri: string, document: number, changes: readonly Change[]): Proven | Refused {
  const proven = makeEdits(engine, uri, [{ document, fix: { changes }, elsewhere: new Map() }]);
  return 'refusal' in proven ? proven : (look(engine, uri, proven, [], false) ?? proven);
}

/** The edits, proven, after which a kustomization draws in more files or folders, given relative to it. */
export function proveDrawingIn(
  engine: Engine,
  kustomization: string,
  paths: readonly string[],
): { readonly edits: readonly Edit[] } | Refused {
  const at = engine.inspect(kustomization)?.file.documents.find(({ analysis }) => analysis.document !== undefined);
  if (at?.analysis.document === undefined) return { refusal: 'it is not known' };
  const resources = Field.root(at.analysis.document).get('resources');
  const result = documentEdits(paths.map((path) => append(resources, path)));
  return 'refusal' in result ? result : { edits: result.edits.map(({ span, text }) => ({ span: shift(span, at.start), text })) };
}

/** Looks at all as it would be afterwards. */
function look(engine: Engine, uri: string, { edits, files }: Proven, targets: readonly Candidate[], noNew: boolean): Refused | undefined {
  const before = engine.inspect(uri);
  const after = before === undefined ? undefined : engine.preview(uri, applyEdits(before.file.text, edits), files);
  if (before === undefined || after === undefined) return { refusal: 'the file is not known' };
  return judge(counts(before), counts(after), targets, noNew);
}

function makeEdits(engine: Engine, uri: string, candidates: readonly Changing[]): Proven | Refused {
  const made = newFiles(engine, uri, candidates);
  if ('refusal' in made) return made;
  const changed = changedFiles(engine, uri, candidates, made);
  if ('refusal' in changed) return changed;
  const edits = changed.get(uri) ?? [];
  changed.delete(uri);
  const files = [
    ...made,
    ...[...changed].map(([other, own]) => ({ uri: other, text: applyEdits(engine.text(other) ?? '', own), edits: own })),
  ];
  if (edits.length === 0 && files.length === 0) return { refusal: 'there is nothing to change' };
  return { edits, files };
}

/** The files that the candidates make, each proven to hold what it should. None takes the place of another. */
function newFiles(engine: Engine, uri: string, candidates: readonly Changing[]): readonly OtherFile[] | Refused {
  const files = new Map<string, string>();
  for (const change of candidates.flatMap(({ fix }) => fix.changes)) {
    if (change.kind !== 'createFile') continue;
    if (/[/\\:]/.test(change.name)) return { refusal: 'a new file stands in the same folder' };
    const target = uri.replace(/[^/]*$/, () => encodeURIComponent(change.name));
    const text = newFileText(change.value, change.beside.document);
    if (engine.has(target) || (files.has(target) && files.get(target) !== text))
      return { refusal: `there is already a file ${change.name}` };
    if (text === undefined) return { refusal: 'the new file would not be read as it should' };
    files.set(target, text);
  }
  return [...files].map(([target, text]) => ({ uri: target, text }));
}

/** The edits of every file that is there: of the fixes' own changes, and of kustomizations that shall draw in what is made. */
function changedFiles(
  engine: Engine,
  uri: string,
  candidates: readonly Changing[],
  made: readonly OtherFile[],
): Map<string, readonly Edit[]> | Refused {
  const changes = new Map<string, Map<number, Change[]>>();
  const add = (place: DocumentPlace, change: Change): void => {
    const documents = changes.get(place.uri) ?? new Map<number, Change[]>();
    documents.set(place.document, [...(documents.get(place.document) ?? []), change]);
    changes.set(place.uri, documents);
  };
  for (const { document, fix, elsewhere } of candidates) {
    for (const change of fix.changes)
      if (change.kind !== 'createFile') add(elsewhere.get(fieldOf(change).document) ?? { uri, document }, change);
  }
  for (const { place, change } of made.flatMap((file) => drawingIn(engine, uri, file))) add(place, change);
  const edits = new Map<string, readonly Edit[]>();
  for (const [file, documents] of changes) {
    const all: Edit[] = [];
    for (const [number, own] of documents) {
      const at = engine.inspect(file)?.file.documents[number];
      const result = at === undefined ? { refusal: 'the document is gone' } : documentEdits(own);
      if ('refusal' in result) return result;
      all.push(...result.edits.map(({ span, text }) => ({ span: shift(span, at?.start ?? 0), text })));
    }
    edits.set(file, all);
  }
  return edits;
}

/** A kustomization that draws in a file draws in what is made beside it, too. */
function drawingIn(engine: Engine, uri: string, { uri: made }: OtherFile): { readonly place: DocumentPlace; readonly change: Change }[] {
  return [...engine.kustomizationsOf(uri)].flatMap(({ uri: kustomization, path }) => {
    const documents = engine.inspect(kustomization)?.file.documents ?? [];
    const document = documents.findIndex(({ analysis }) => analysis.facts.some((fact) => fact.kustomization !== undefined));
    const parsed = documents[document]?.analysis.document;
    const name = decodeURIComponent(lastOf(made));
    if (parsed === undefined) return [];
    const change = append(Field.root(parsed).get('resources'), path.slice(0, path.lastIndexOf('/') + 1) + name);
    return [{ place: { uri: kustomization, document }, change }];
  });
}

/** Edits in the text of the outermost document. An embedded document's own proof is followed by one of what holds it. */
function documentEdits(changes: readonly Change[]): { readonly edits: readonly Edit[] } | { readonly refusal: string } {
  const byDocument = new Map<YamlDocument, Change[]>();
  for (const change of changes) {
    const { document } = fieldOf(change);
    byDocument.set(document, [...(byDocument.get(document) ?? []), change]);
  }
  const edits: Edit[] = [];
  for (const [document, own] of byDocument) {
    const proof = provenEdits(document, own);
    if ('refusal' in proof) return proof;
    const doubt = doubtOfOuter(document, proof.edits);
    if (doubt !== undefined) return { refusal: doubt };
    edits.push(...proof.edits.map((edit) => document.liftEdit(edit)));
  }
  return { edits };
}

function fieldOf(change: Change) {
  switch (change.kind) {
    case 'addDocument':
      return change.after;
    case 'createFile':
      return change.beside;
    default:
      return change.field;
  }
}
