import { beside } from '../kube/kustomize/paths.ts';
import type { Fix } from '../rule/rule.ts';
import { applyEdits, type Edit } from '../text/span.ts';
import type { Change } from '../yaml/change.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { newFileText } from '../yaml/new-file.ts';
import { doubtOfOuter, provenEdits } from '../yaml/proof.ts';
import type { Engine } from './engine.ts';
import { counts, judge } from './judge.ts';
import { placeFar, shift } from './place.ts';
import type { Report, ReportKey } from './report.ts';
import type { Far, FileState, NewFile } from './state.ts';

/** A fix whose effect has been shown, as edits of the file's text. */
export interface ProvenFix {
  readonly title: string;
  readonly safety: Fix['safety'];
  readonly edits: readonly Edit[];
  /** Files that come into being beside it. */
  readonly files: readonly NewFile[];
}

/** Why a fix is not offered, for those who ask. */
export interface Refusal {
  readonly title: string;
  readonly refusal: string;
}

/** What fixing many findings of a file came to. */
export interface Repair {
  readonly edits: readonly Edit[];
  /** The file's text afterwards. */
  readonly text: string;
  /** Files that come into being beside it. */
  readonly files: readonly NewFile[];
  /** How many findings are gone. */
  readonly mended: number;
}

/** A fix of one finding, before its proof. */
interface Candidate {
  readonly key: ReportKey;
  readonly rule: string;
  readonly document: number;
  readonly fix: Fix;
}

/** Fixing may uncover what can be fixed in turn; this ends it where two rules disagree for ever. */
const ROUNDS = 8;

/** The fixes of one finding: those that hold, and why the others do not. */
export function fixesOf(
  engine: Engine,
  uri: string,
  report: Report,
): { readonly proven: readonly ProvenFix[]; readonly refused: readonly Refusal[] } {
  const proven: ProvenFix[] = [];
  const refused: Refusal[] = [];
  for (const candidate of candidatesOf(engine, uri, report)) {
    const result = prove(engine, uri, [candidate], candidate.fix.safety === 'safe');
    const { title, safety } = candidate.fix;
    if ('refusal' in result) refused.push({ title, refusal: result.refusal });
    else proven.push({ title, safety, edits: result.edits, files: result.files });
  }
  return { proven, refused };
}

/** The fixes that a finding names, before any proof: enough to see whether proving is worth the time. */
export function namedFixes(engine: Engine, uri: string, report: Report): readonly Fix[] {
  return candidatesOf(engine, uri, report).map(({ fix }) => fix);
}

/** One edit that mends as many of the findings as can be proven together; undefined when it mends none. */
export function fixTogether(engine: Engine, uri: string, reports: readonly Report[], unsafe: boolean): Repair | undefined {
  const candidates = reports.flatMap((report) => firstCandidate(engine, uri, report, unsafe));
  const accepted = largestProven(engine, uri, candidates, !unsafe);
  return accepted === undefined ? undefined : repairOf(engine, uri, accepted, accepted.candidates.length);
}

/**
 * Mends all findings of a file that `wanted` picks, over and over until nothing is left to mend.
 * The engine must know the file; it is told of nothing.
 */
export function fixFile(engine: Engine, uri: string, unsafe: boolean, wanted: (report: Report) => boolean = () => true): Repair {
  const original = engine.text(uri) ?? '';
  let mended = 0;
  let edits: readonly Edit[] = [];
  const files: NewFile[] = [];
  let text = original;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const repair = fixTogether(engine, uri, engine.report(uri).reports.filter(wanted), unsafe);
      if (repair === undefined || (repair.text === text && repair.files.length === 0)) break;
      mended += repair.mended;
      if (repair.text !== text) edits = round === 0 ? repair.edits : [difference(original, repair.text)];
      text = repair.text;
      files.push(...repair.files);
      engine.update(uri, text);
      for (const file of repair.files) engine.update(file.uri, file.text);
    }
  } finally {
    if (text !== original) engine.update(uri, original);
    for (const file of files) engine.remove(file.uri);
  }
  return { edits, files, text, mended };
}

/** Titles and safety of the fixes that hold, for many findings at once: proven together where that works, which is much faster. */
export function fixTitles(
  engine: Engine,
  uri: string,
  reports: readonly Report[],
  safeties: readonly Fix['safety'][] = ['safe', 'needs-review'],
): ReadonlyMap<Report, readonly Pick<Fix, 'title' | 'safety'>[]> {
  const titles = new Map<Report, Pick<Fix, 'title' | 'safety'>[]>();
  const byReport = new Map(reports.map((report) => [report, candidatesOf(engine, uri, report)]));
  for (const safety of safeties) {
    const wanted = [...byReport].flatMap(([report, candidates]) => {
      const candidate = candidates.find(({ fix }) => fix.safety === safety);
      return candidate === undefined ? [] : [{ report, candidate }];
    });
    const held = new Set(
      largestProven(
        engine,
        uri,
        wanted.map(({ candidate }) => candidate),
        safety === 'safe',
      )?.candidates,
    );
    for (const { report, candidate } of wanted) {
      const holds = held.has(candidate) || !('refusal' in prove(engine, uri, [candidate], safety === 'safe'));
      if (holds) titles.set(report, [...(titles.get(report) ?? []), { title: candidate.fix.title, safety }]);
    }
  }
  return titles;
}

function firstCandidate(engine: Engine, uri: string, report: Report, unsafe: boolean): Candidate[] {
  const candidates = candidatesOf(engine, uri, report);
  const chosen = candidates.find(({ fix }) => fix.safety === 'safe') ?? (unsafe ? candidates[0] : undefined);
  return chosen === undefined ? [] : [chosen];
}

function candidatesOf(engine: Engine, uri: string, { key, rule }: Report): Candidate[] {
  const known = engine.inspect(uri);
  if (known === undefined) return [];
  const { document, fixes } = key.kind === 'near' ? nearFixes(known.file, key) : farFixes(known.file, known.far[key.finding]);
  return fixes.map((fix) => ({ key, rule, document, fix }));
}

function nearFixes(file: FileState, key: Extract<ReportKey, { kind: 'near' }>): { document: number; fixes: readonly Fix[] } {
  return { document: key.document, fixes: file.documents[key.document]?.analysis.findings[key.finding]?.finding.fixes ?? [] };
}

function farFixes(file: FileState, far: Far | undefined): { document: number; fixes: readonly Fix[] } {
  const found = far === undefined ? undefined : placeFar(file, far.finding.at.located.number);
  if (far === undefined || found === undefined) return { document: 0, fixes: [] };
  const at = found.resource.field.get(...far.finding.at.path);
  return {
    document: found.document,
    fixes: (far.finding.fixes ?? []).map(({ title, safety, changes }) => ({ title, safety, changes: changes(at) })),
  };
}

/** The largest part of the candidates that holds together, found by halving where all of them do not. */
function largestProven(
  engine: Engine,
  uri: string,
  candidates: readonly Candidate[],
  noNew: boolean,
): (Proven & { readonly candidates: readonly Candidate[] }) | undefined {
  if (candidates.length === 0) return undefined;
  const result = prove(engine, uri, candidates, noNew);
  if (!('refusal' in result)) return { ...result, candidates };
  if (candidates.length === 1) return undefined;
  const middle = candidates.length >> 1;
  const first = largestProven(engine, uri, candidates.slice(0, middle), noNew);
  const second = largestProven(engine, uri, candidates.slice(middle), noNew);
  if (first === undefined || second === undefined) return first ?? second;
  const joined = [...first.candidates, ...second.candidates];
  // The halves that failed are known; if the rest still does not hold together, one half has to do for now.
  const together = joined.length < candidates.length ? prove(engine, uri, joined, noNew) : { refusal: 'the fixes contradict each other' };
  return 'refusal' in together ? first : { ...together, candidates: joined };
}

interface Proven {
  readonly edits: readonly Edit[];
  readonly files: readonly NewFile[];
}

type Proof = Proven | { readonly refusal: string };

/** Makes the edits of all candidates and shows: they do what they say and no more, their findings are gone, and, if asked, none is new. */
function prove(engine: Engine, uri: string, candidates: readonly Candidate[], noNew: boolean): Proof {
  const before = engine.inspect(uri);
  if (before === undefined) return { refusal: 'the file is not known' };
  const files = newFiles(engine, uri, candidates);
  if ('refusal' in files) return files;
  const edits: Edit[] = [];
  for (const [document, changes] of changesByDocument(candidates)) {
    const at = before.file.documents[document];
    const made = at === undefined ? { refusal: 'the document is gone' } : documentEdits(changes);
    if ('refusal' in made) return made;
    edits.push(...made.edits.map(({ span, text }) => ({ span: shift(span, at?.start ?? 0), text })));
  }
  if (edits.length === 0 && files.length === 0) return { refusal: 'there is nothing to change' };
  const after = engine.preview(uri, applyEdits(before.file.text, edits), files);
  if (after === undefined) return { refusal: 'the file is not known' };
  return judge(counts(before), counts(after), candidates, noNew) ?? { edits, files };
}

/** The files that the candidates make, each proven to hold what it should. None takes the place of another. */
function newFiles(engine: Engine, uri: string, candidates: readonly Candidate[]): readonly NewFile[] | { readonly refusal: string } {
  const files = new Map<string, string>();
  for (const change of candidates.flatMap(({ fix }) => fix.changes)) {
    if (change.kind !== 'createFile') continue;
    const target = beside(uri, change.name);
    const text = newFileText(change.value, change.beside.document);
    if (/[/\\:]/.test(change.name)) return { refusal: 'a new file stands in the same folder' };
    if (engine.has(target) || (files.has(target) && files.get(target) !== text))
      return { refusal: `there is already a file ${change.name}` };
    if (text === undefined) return { refusal: 'the new file would not be read as it should' };
    files.set(target, text);
  }
  return [...files].map(([target, text]) => ({ uri: target, text }));
}

function changesByDocument(candidates: readonly Candidate[]): Map<number, Change[]> {
  const byDocument = new Map<number, Change[]>();
  for (const { document, fix } of candidates) {
    const changes = fix.changes.filter(({ kind }) => kind !== 'createFile');
    if (changes.length > 0) byDocument.set(document, [...(byDocument.get(document) ?? []), ...changes]);
  }
  return byDocument;
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

function repairOf(engine: Engine, uri: string, { edits, files }: Proven, mended: number): Repair {
  return { edits, files, text: applyEdits(engine.text(uri) ?? '', edits), mended };
}

/** One edit from a text to another: what stands between their common start and end. */
function difference(from: string, to: string): Edit {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let end = 0;
  while (end < from.length - start && end < to.length - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  return { span: { start, end: from.length - end }, text: to.slice(start, to.length - end) };
}
