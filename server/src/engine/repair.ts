import { decoded, lastOf } from '../kube/kustomize/paths.ts';
import type { FarPlace, Fix } from '../rule/rule.ts';
import { applyEdits, difference, type Edit, touches } from '../text/span.ts';
import type { Change } from '../yaml/change.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Field } from '../yaml/field.ts';
import { changesOf, type Derived } from './derived.ts';
import type { Engine } from './engine.ts';
import { fieldAt, ownFieldAt } from './place.ts';
import { type Candidate, type DocumentPlace, type Proven, prove } from './prove.ts';
import type { Report, ReportKey } from './report.ts';
import type { Far, FileState, OtherFile } from './state.ts';
import { suppressionFixes } from './suppression-fixes.ts';

/** A fix whose effect has been shown, as edits of the file's text. */
export interface ProvenFix {
  readonly title: string;
  readonly safety: Fix['safety'];
  readonly edits: readonly Edit[];
  /** What it makes or changes besides. */
  readonly files: readonly OtherFile[];
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
  /** What it makes or changes besides. */
  readonly files: readonly OtherFile[];
  /** How many findings are gone. */
  readonly mended: number;
}

/** Fixing may uncover what can be fixed in turn; this ends it where two rules disagree for ever. */
const ROUNDS = 8;

/** The fixes of one finding: those that hold, and why the others do not. */
export function fixesOf(
  engine: Engine,
  uri: string,
  report: Report,
  safeties: readonly Fix['safety'][] = ['safe', 'needs-review'],
): { readonly proven: readonly ProvenFix[]; readonly refused: readonly Refusal[] } {
  const proven: ProvenFix[] = [];
  const refused: Refusal[] = [];
  for (const { title, safety, result } of suppressionFixes(engine, uri, report)) {
    if (!safeties.includes(safety)) continue;
    if ('refusal' in result) refused.push({ title, refusal: result.refusal });
    else proven.push({ title, safety, ...result });
  }
  for (const candidate of candidatesOf(engine, uri, report)) {
    if (!safeties.includes(candidate.fix.safety)) continue;
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
  const originals = new Map<string, string | undefined>();
  let mended = 0;
  let edits: readonly Edit[] = [];
  const files: OtherFile[] = [];
  let text = original;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const reports = engine.report(uri).reports.filter(wanted);
      const repair = fixTogether(engine, uri, reports, unsafe) ?? repairSuppressions(engine, uri, reports, unsafe);
      if (repair === undefined || (repair.text === text && repair.files.length === 0)) break;
      mended += repair.mended;
      if (repair.text !== text) edits = round === 0 ? repair.edits : [difference(original, repair.text)];
      text = repair.text;
      files.push(...repair.files);
      engine.update(uri, text);
      for (const file of repair.files) {
        if (!originals.has(file.uri)) originals.set(file.uri, engine.text(file.uri));
        engine.update(file.uri, file.text);
      }
    }
  } finally {
    if (text !== original) engine.update(uri, original);
    for (const [other, before] of originals) {
      if (before === undefined) engine.remove(other);
      else engine.update(other, before);
    }
  }
  return { edits, files, text, mended };
}

/** Mends what silences, as much as does not overlap; undefined when there is nothing to mend. */
function repairSuppressions(engine: Engine, uri: string, reports: readonly Report[], unsafe: boolean): Repair | undefined {
  const edits: Edit[] = [];
  let mended = 0;
  for (const report of reports) {
    const fix = report.key.kind === 'suppression' ? fixesOf(engine, uri, report, unsafe ? undefined : ['safe']).proven[0] : undefined;
    if (fix === undefined || fix.edits.some((edit) => edits.some((other) => touches(edit.span, other.span)))) continue;
    edits.push(...fix.edits);
    mended++;
  }
  return mended === 0 ? undefined : repairOf(engine, uri, { edits, files: [] }, mended);
}

/** Titles and safety of the fixes that hold, for many findings at once: proven together where that works, which is much faster. */
export function fixTitles(
  engine: Engine,
  uri: string,
  reports: readonly Report[],
  safeties: readonly Fix['safety'][] = ['safe', 'needs-review'],
): ReadonlyMap<Report, readonly Pick<Fix, 'title' | 'safety'>[]> {
  const titles = new Map<Report, Pick<Fix, 'title' | 'safety'>[]>();
  for (const report of reports.filter(({ key }) => key.kind === 'suppression')) {
    const { proven } = fixesOf(engine, uri, report, safeties);
    if (proven.length > 0) titles.set(report, [...proven]);
  }
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
  if (known === undefined || key.kind === 'suppression') return [];
  if (key.kind === 'far') return farCandidates(engine, uri, known.far[key.finding], { key, rule });
  if (key.kind === 'derived') return derivedCandidates(uri, known.derived[key.finding], { key, rule });
  return nearFixes(known.file, key).map((fix) => ({ key, rule, document: key.document, fix, elsewhere: NOWHERE }));
}

const NOWHERE: Candidate['elsewhere'] = new Map();

const nearFixes = (file: FileState, key: Extract<ReportKey, { kind: 'near' }>): readonly Fix[] =>
  file.documents[key.document]?.analysis.findings[key.finding]?.finding.fixes ?? [];

function farCandidates(engine: Engine, uri: string, far: Far | undefined, about: Pick<Candidate, 'key' | 'rule'>): Candidate[] {
  const found = far === undefined ? undefined : engine.locate(far.finding.at.located);
  if (far === undefined || found === undefined) return [];
  const own = ownFieldAt(far.finding.at, found);
  const at = own ?? fieldAt(far.finding.at, found);
  return (far.finding.fixes ?? []).flatMap(({ title, safety, changes }) => {
    const elsewhere = new Map<YamlDocument, DocumentPlace>();
    const find = ({ located, path }: FarPlace): Field | undefined => {
      const other = engine.locate(located);
      if (other !== undefined && (other.uri !== uri || other.document !== found.document))
        elsewhere.set(other.resource.field.document, { uri: other.uri, document: other.document });
      return other && ownFieldAt({ located, path }, other);
    };
    const made = changes(at, find);
    // Where a patch has written it, what stands nearest above here is not what should be changed.
    if (own === undefined && made.some((change) => changesInPlace(change, at))) return [];
    return { ...about, document: found.document, fix: { title, safety, changes: made }, elsewhere };
  });
}

const changesInPlace = (change: Change, at: Field): boolean =>
  change.kind !== 'addDocument' && change.kind !== 'createFile' && change.field.document === at.document;

/** Where the change is made in another file, the title says so, and nobody makes it unseen: others may read it, too. */
function derivedCandidates(uri: string, derived: Derived | undefined, about: Pick<Candidate, 'key' | 'rule'>): Candidate[] {
  if (derived === undefined) return [];
  return (derived.finding.fixes ?? []).flatMap(({ title, safety, changes: own }) => {
    const made = changesOf(derived, own);
    const [first] = made ?? [];
    if (made === undefined || first === undefined) return [];
    const elsewhere = new Map(made.map(({ target }) => [target.field.document, target]));
    const changes = made.map(({ change }) => change);
    const isHere = made.every(({ target }) => target.uri === uri);
    const fix: Fix = isHere
      ? { title, safety, changes }
      : {
          title: `${title} in ${nameOf(made.find(({ target }) => target.uri !== uri)?.target.uri ?? uri)}`,
          safety: 'needs-review',
          changes,
        };
    return { ...about, document: first.target.document, fix, elsewhere };
  });
}

const nameOf = (uri: string): string => decoded(lastOf(uri));

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

function repairOf(engine: Engine, uri: string, { edits, files }: Proven, mended: number): Repair {
  return { edits, files, text: applyEdits(engine.text(uri) ?? '', edits), mended };
}
