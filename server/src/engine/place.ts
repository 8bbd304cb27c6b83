import type { Resource } from '../kube/resource.ts';
import type { FarPlace } from '../rule/rule.ts';
import type { Span } from '../text/span.ts';
import { type Field, pathText } from '../yaml/field.ts';
import { severityIn } from './activate.ts';
import type { Placed } from './analysis.ts';
import { compareReports, type FileReport, type Owner, type Report } from './report.ts';
import type { DocumentAt, Far, FileState } from './state.ts';
import { isFileWide, type Suppression } from './suppress.ts';

/** A resource of a file with the document it stands in. */
export interface FoundResource {
  readonly uri: string;
  readonly document: number;
  readonly start: number;
  readonly resource: Resource;
}

/** The resource of this number in its file, counted through all documents. */
export function placeFar(file: FileState, number: number): FoundResource | undefined {
  let before = 0;
  for (const [document, { start, analysis }] of file.documents.entries()) {
    const resource = analysis.resources[number - before];
    if (resource !== undefined) return { uri: file.uri, document, start, resource };
    before += analysis.resources.length;
  }
  return undefined;
}

/** All that is to be said of a file, in order, with suppressed findings apart. */
export function reportFile(
  file: FileState,
  far: readonly Far[],
  locate: (located: FarPlace['located']) => FoundResource | undefined,
): FileReport {
  if (file.skipped !== undefined)
    return { reports: [], suppressed: [], problems: [{ message: file.skipped, span: { start: 0, end: 0 }, document: 0 }] };
  const all: Report[] = [];
  for (const [document, { start, analysis }] of file.documents.entries()) {
    analysis.findings.forEach((placed, finding) => {
      all.push(nearReport(file.uri, start, placed, { kind: 'near', document, finding }));
    });
  }
  far.forEach((item, finding) => {
    const report = farReport(item, finding, locate);
    if (report !== undefined) all.push(report);
  });
  all.sort(compareReports);
  const silences = silencer(file.documents);
  return {
    reports: all.filter((report) => !silences(report)),
    suppressed: all.filter(silences),
    problems: file.documents.flatMap(({ start, analysis }, document) =>
      analysis.problems.map(({ message, span }) => ({ message, span: shift(span, start), document })),
    ),
  };
}

function nearReport(uri: string, start: number, placed: Placed, key: Report['key']): Report {
  const { active, finding, span, resource, owner } = placed;
  return {
    rule: active.rule.id,
    severity: severityIn(active, finding),
    message: finding.message,
    span: shift(span, start),
    path: below(resource, finding.at),
    resource: resource?.label,
    lacks: finding.lacks,
    owner: ownerOf(owner, resource, key.kind === 'near' ? key.document : 0, start),
    related: (finding.related ?? []).map(({ at, message }) => ({ uri, message, span: shift(at.document.lift(at.anchor), start) })),
    key,
  };
}

function farReport(
  { active, finding }: Far,
  index: number,
  locate: (located: FarPlace['located']) => FoundResource | undefined,
): Report | undefined {
  const found = locate(finding.at.located);
  if (found === undefined) return undefined;
  const at = found.resource.field.get(...finding.at.path);
  const owner = finding.owner === undefined ? found.resource.field : found.resource.field.get(...finding.owner);
  return {
    rule: active.rule.id,
    severity: severityIn(active, finding),
    message: finding.message,
    span: shift(finding.onKey === true ? at.keyAnchor : at.anchor, found.start),
    path: pathText(finding.at.path),
    resource: found.resource.label,
    lacks: finding.lacks,
    owner: ownerOf(owner, found.resource, found.document, found.start),
    related: (finding.related ?? []).flatMap(({ located, path, message }) => {
      const other = locate(located);
      return other === undefined ? [] : [{ uri: other.uri, message, span: shift(other.resource.field.get(...path).anchor, other.start) }];
    }),
    key: { kind: 'far', finding: index },
  };
}

function ownerOf(field: Field, resource: Resource | undefined, document: number, start: number): Owner {
  const span = shift(field.document.lift(field.anchor), start);
  return {
    id: `${document}:${field.document.lift({ start: 0, end: 0 }).start}:${pathText(field.path)}`,
    label: ownerLabel(field, resource),
    span,
  };
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

function silencer(documents: readonly DocumentAt[]): (report: Report) => boolean {
  const suppressions = documents.flatMap(({ start, analysis }) =>
    analysis.suppressions.map((suppression) =>
      isFileWide(suppression) ? suppression : { ...suppression, scope: shift(suppression.scope, start) },
    ),
  );
  if (suppressions.length === 0) return () => false;
  return (report) => suppressions.some((suppression) => speaksFor(suppression, report));
}

function speaksFor({ rules, scope }: Suppression, { rule, span }: Report): boolean {
  return scope.start <= span.start && span.start < scope.end && (rules.length === 0 || rules.includes(rule));
}

export const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
