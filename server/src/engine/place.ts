import type { Resource } from '../kube/resource.ts';
import type { CataloguedRule, FarPlace } from '../rule/rule.ts';
import { type Span, shift } from '../text/span.ts';
import { Field } from '../yaml/field.ts';
import { pathText } from '../yaml/path.ts';
import { severityIn } from './activate.ts';
import type { Analysis, Placed } from './analysis.ts';
import { audit } from './audit.ts';
import { type Beside, type Derived, type Dismissals, sayingOf } from './derived.ts';
import { compareReports, type FileReport, type Owner, type Report } from './report.ts';
import { type Policy, silence } from './silencing.ts';
import type { DocumentAt, Far, FileState } from './state.ts';

/** A resource of a file with the document it stands in. */
export interface FoundResource {
  readonly uri: string;
  readonly document: number;
  readonly start: number;
  readonly resource: Resource;
}

/** Found once for each state of a file. */
const found = new WeakMap<FileState, readonly FoundResource[]>();

/** The resource of this number in its file, counted through all documents. */
export function placeFar(file: FileState, number: number): FoundResource | undefined {
  const known = found.get(file) ?? resourcesOf(file);
  found.set(file, known);
  return known[number];
}

const resourcesOf = ({ uri, documents }: FileState): FoundResource[] =>
  documents.flatMap(({ start, analysis }, document) => analysis.resources.map((resource) => ({ uri, document, start, resource })));

/** All that is to be said of a file, in order, with suppressed findings apart. */
export function reportFile(
  file: FileState,
  { far, derived, dismissals }: Beside,
  locate: (located: FarPlace['located']) => FoundResource | undefined,
  policy: Policy,
  catalogue: readonly CataloguedRule[],
): FileReport {
  if (file.skipped !== undefined)
    return { reports: [], suppressed: [], known: [], problems: [{ message: file.skipped, span: { start: 0, end: 0 }, document: 0 }] };
  const all: Report[] = [];
  for (const [number, document] of file.documents.entries()) for (const report of nearReports(file.uri, number, document)) all.push(report);
  const left = dismissals === undefined ? all : leftOf(file, all, dismissals);
  far.forEach((item, finding) => {
    const report = farReport(item, finding, locate);
    if (report !== undefined) left.push(report);
  });
  left.push(...derived.map((item, finding) => derivedReport(item, finding, file)));
  left.sort(compareReports);
  const { reports, suppressed, known, heard } = silence(file, left, policy);
  const audited = audit(file, heard, policy, catalogue);
  return {
    reports: audited.length === 0 ? reports : [...reports, ...audited].sort(compareReports),
    suppressed,
    known,
    problems: file.documents.flatMap(({ start, analysis }, document) =>
      analysis.problems.map(({ message, span }) => ({ message, span: shift(span, start), document })),
    ),
  };
}

/** Without what others put right everywhere; where some do and others do not, those are named. */
function leftOf(file: FileState, near: readonly Report[], dismissals: Dismissals): Report[] {
  const numbers = new Map((found.get(file) ?? resourcesOf(file)).map(({ resource }, number) => [resource, number]));
  return near.flatMap((report) => {
    const placed = report.key.kind === 'near' ? file.documents[report.key.document]?.analysis.findings[report.key.finding] : undefined;
    const number = placed?.resource === undefined ? undefined : numbers.get(placed.resource);
    if (placed === undefined || number === undefined) return report;
    const who = dismissals(number, sayingOf(placed));
    if (who === 'everywhere') return [];
    return who.length === 0 ? report : { ...report, related: [...report.related, ...who] };
  });
}

/** A report as if its document began its file: what its text alone decides, so that it is made once. */
interface LocalReport extends Omit<Report, 'related' | 'key'> {
  readonly related: readonly { readonly span: Span; readonly message: string }[];
}

const locals = new WeakMap<Placed, LocalReport>();
const placedReports = new WeakMap<
  Analysis,
  { readonly uri: string; readonly document: number; readonly start: number; readonly reports: readonly Report[] }
>();
const farReports = new WeakMap<Far, { readonly resource: Resource; readonly report: LocalReport }>();

/** The report at its place in its file. */
function placed(local: LocalReport, document: number, start: number, related: Report['related'], key: Report['key']): Report {
  const { id, label, span } = local.owner;
  return { ...local, span: shift(local.span, start), owner: { id: `${document}:${id}`, label, span: shift(span, start) }, related, key };
}

/** Of a document that stands where it stood before, the same ones. */
function nearReports(uri: string, document: number, { start, analysis }: DocumentAt): readonly Report[] {
  const known = placedReports.get(analysis);
  if (known !== undefined && known.uri === uri && known.document === document && known.start === start) return known.reports;
  const reports = analysis.findings.map((item, finding) => nearReport(uri, start, item, { kind: 'near', document, finding }));
  placedReports.set(analysis, { uri, document, start, reports });
  return reports;
}

function nearReport(uri: string, start: number, finding: Placed, key: Report['key'] & { kind: 'near' }): Report {
  const local = locals.get(finding) ?? localNear(finding);
  locals.set(finding, local);
  const related = local.related.map(({ span, message }) => ({ uri, message, span: shift(span, start) }));
  return placed(local, key.document, start, related, key);
}

function localNear({ active, finding, span, resource, owner }: Placed): LocalReport {
  return {
    rule: active.rule.id,
    severity: severityIn(active, finding),
    message: finding.message,
    span,
    path: below(resource, finding.at),
    resource: resource?.label,
    object: resource && objectOf(resource),
    namespace: namespaceOf(resource),
    lacks: finding.lacks,
    owner: ownerOf(owner, resource),
    related: (finding.related ?? []).map(({ at, message }) => ({ message, span: at.document.lift(at.anchor) })),
  };
}

/** The field of a place; of an object that a kustomization makes, where its own file has it, or what stands nearest above there. */
export function fieldAt({ located, path }: FarPlace, found: FoundResource): Field {
  for (let length = path.length; 0 <= length; length--) {
    const field = ownFieldAt({ located, path: path.slice(0, length) }, found);
    if (field !== undefined) return field;
  }
  return found.resource.field;
}

/** The field of a place exactly, there or absent; undefined where others than the object's own file have written it or what it would stand in. */
export function ownFieldAt({ located: { effective }, path }: FarPlace, { uri, document, resource }: FoundResource): Field | undefined {
  if (effective === undefined) return resource.field.get(...path);
  const origin = effective.origin(path);
  const isOwn = origin.part === 'object' && origin.uri === uri && origin.document === document;
  return isOwn ? Field.root(resource.field.document).get(...origin.path, ...path.slice(origin.depth)) : undefined;
}

function farReport(far: Far, index: number, locate: (located: FarPlace['located']) => FoundResource | undefined): Report | undefined {
  const place = locate(far.finding.at.located);
  if (place === undefined) return undefined;
  const { resource, document, start } = place;
  const known = farReports.get(far);
  const local = known?.resource === resource ? known.report : localFar(far, place);
  farReports.set(far, { resource, report: local });
  const related = (far.finding.related ?? []).flatMap(({ located, path, message }) => {
    const other = locate(located);
    return other === undefined ? [] : [{ uri: other.uri, message, span: shift(fieldAt({ located, path }, other).anchor, other.start) }];
  });
  return placed(local, document, start, related, { kind: 'far', finding: index });
}

function localFar({ active, finding }: Far, place: FoundResource): LocalReport {
  const { resource } = place;
  const { located } = finding.at;
  const at = fieldAt(finding.at, place);
  const owner = finding.owner === undefined ? resource.field : fieldAt({ located, path: finding.owner }, place);
  return {
    rule: active.rule.id,
    severity: severityIn(active, finding),
    message: finding.message,
    span: finding.onKey === true ? at.keyAnchor : at.anchor,
    path: pathText(finding.at.path),
    resource: resource.label,
    object: objectOf(resource),
    namespace: namespaceOf(resource),
    lacks: finding.lacks,
    owner: ownerOf(owner, resource),
    related: [],
  };
}

function derivedReport({ active, finding, resource, owner, source, sourceOf }: Derived, index: number, { documents }: FileState): Report {
  const at = sourceOf({ at: owner });
  const start = documents[source.document]?.start ?? 0;
  const lacking = at?.field === undefined || at.uri !== source.uri ? undefined : ownerOf(at.field, resource);
  const id = lacking === undefined ? `derived:${pathText(owner.path)}` : `${source.document}:${lacking.id}`;
  return {
    rule: active.rule.id,
    severity: severityIn(active, finding),
    message: finding.message,
    span: source.span,
    path: below(resource, finding.at),
    resource: resource?.label,
    object: resource && objectOf(resource),
    namespace: namespaceOf(resource),
    lacks: finding.lacks,
    owner: { id, label: ownerLabel(owner, resource), span: lacking === undefined ? source.span : shift(lacking.span, start) },
    related: source.related,
    key: { kind: 'derived', finding: index },
  };
}
const namespaceOf = (resource: Resource | undefined): string | undefined =>
  resource?.groupKind === 'core/Namespace' ? resource.name : resource?.namespace.text;

/** Within its document; an embedded one is known by where it stands. */
function ownerOf(field: Field, resource: Resource | undefined): Owner {
  const id = `${field.document.lift({ start: 0, end: 0 }).start}:${pathText(field.path)}`;
  return { id, label: ownerLabel(field, resource), span: field.document.lift(field.anchor) };
}

const ROLES: Readonly<Record<string, string>> = {
  containers: 'Container',
  initContainers: 'Init container',
  ephemeralContainers: 'Ephemeral container',
};

function ownerLabel(field: Field, resource: Resource | undefined): string {
  const role = typeof field.segment === 'number' ? ROLES[String(field.parent?.segment)] : undefined;
  const name = field.get('name').written;
  if (role !== undefined) return name === undefined ? role : `${role} "${name}"`;
  return resource?.label ?? 'The file';
}

/** The path from the object, which need not be the root: it may be an item of a list. */
function below(resource: Resource | undefined, field: Field): string {
  const above = resource !== undefined && resource.field.document === field.document ? resource.field.path.length : 0;
  return pathText(field.path.slice(above));
}

const objectOf = ({ kind, name }: Resource): Report['object'] => ({ kind, name });
