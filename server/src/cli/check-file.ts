import type { Engine } from '../engine/engine.ts';
import { fixesOf, fixTitles } from '../engine/repair.ts';
import { compareReports, type FileReport, type Report } from '../engine/report.ts';
import { unseenIn } from '../engine/unseen.ts';
import type { Fix } from '../rule/rule.ts';
import { type CheckedFile, type Found, placeOf } from './outcome.ts';

/** What is told of a finding beside itself. */
export interface Telling {
  /** Titles of fixes with this safety. */
  readonly titles: readonly Fix['safety'][];
  /** What mends it safely. */
  readonly edits: boolean;
  /** The text of the file. */
  readonly text: boolean;
}

/** All that is to be said of a file that the engine knows. */
export function checkFile(
  engine: Engine,
  { file, uri }: { readonly file: string; readonly uri: string },
  telling: Telling & { readonly heedsComments: boolean },
  nameOf: (uri: string) => string,
): CheckedFile {
  const report = engine.report(uri);
  const { reports, suppressed, known, problems } = telling.heedsComments ? report : unsilenced(report);
  const lines = engine.lines(uri);
  const fixes = telling.titles.length > 0 ? fixTitles(engine, uri, reports, telling.titles) : new Map<Report, Found['fixes']>();
  const found = (one: Report): Found => ({
    ...one,
    ...placeOf(lines, one.span),
    related: one.related.map(({ uri: other, span, message }) => ({
      file: nameOf(other),
      message,
      ...placeOf(engine.lines(other), span),
    })),
    fixes: fixes.get(one) ?? [],
    ...(telling.edits ? safeEdits(engine, uri, one) : {}),
  });
  return {
    file,
    text: telling.text ? (engine.text(uri) ?? '') : '',
    findings: reports.map(found),
    problems: problems.map(({ message, span }) => ({ file, message, ...placeOf(lines, span) })),
    suppressed: suppressed.map((one) => ({ ...found(one), silence: one.silence })),
    known: known.length,
    unseen: unseenIn(engine, uri),
  };
}

function safeEdits(engine: Engine, uri: string, report: Report): Pick<Found, 'edits'> {
  const safe = fixesOf(engine, uri, report, ['safe']).proven[0];
  const lines = engine.lines(uri);
  return safe === undefined
    ? {}
    : { edits: { title: safe.title, edits: safe.edits.map(({ span, text }) => ({ text, ...placeOf(lines, span) })) } };
}

function unsilenced({ reports, suppressed, known, problems }: FileReport): FileReport {
  return { reports: [...reports, ...suppressed, ...known].sort(compareReports), suppressed: [], known: [], problems };
}
