import type { Exception } from '../settings/exceptions.ts';
import { isDay } from '../text/day.ts';
import { matchesWildcard } from '../text/wildcard.ts';
import type { Activation } from './activate.ts';
import { knownTo } from './baseline.ts';
import type { Circumstances } from './circumstances.ts';
import type { FileReport, Report, Silence } from './report.ts';
import type { FileState } from './state.ts';
import { isFileWide, type Suppression } from './suppression.ts';

/** By what it is decided what is told. */
export interface Policy {
  readonly activation: Activation;
  readonly circumstances: Circumstances;
}

/** A suppression of a file, with what has come of it. */
export interface Heard {
  readonly suppression: Suppression;
  /** Where it stands: the number and the start of its document, and its own number there. */
  readonly document: number;
  readonly start: number;
  readonly number: number;
  /** Why it does not count; undefined when it does. */
  readonly refusal: 'expired' | 'no day' | 'no reason' | undefined;
  /** The rules that it has silenced something of. */
  readonly silenced: Set<string>;
}

/** Sorts what is found in a file: what is told, what somebody silenced, and what the baseline knows. */
export function silence(
  file: FileState,
  found: readonly Report[],
  policy: Policy,
): Pick<FileReport, 'reports' | 'suppressed' | 'known'> & { readonly heard: readonly Heard[] } {
  const { activation, circumstances } = policy;
  const heard = suppressionsHeard(file, policy);
  const { exceptions, mandatory } = activation.settings;
  const silences = new Map<Report, Silence>();
  for (const report of heard.length === 0 && exceptions.length === 0 ? [] : found) {
    if (mandatory.includes(report.rule)) continue;
    const speaking = heard.filter((one) => one.refusal === undefined && speaksFor(one, report));
    for (const { silenced } of speaking) silenced.add(report.rule);
    const exception = exceptions.find((one) => isAbout(one, report, file.uri, circumstances));
    if (speaking[0] !== undefined) silences.set(report, { kind: 'inSource', reason: speaking[0].suppression.reason });
    else if (exception !== undefined) silences.set(report, { kind: 'external', reason: exception.reason });
  }
  const told = silences.size === 0 ? found : found.filter((report) => !silences.has(report));
  const known =
    circumstances.baseline === undefined
      ? NONE
      : knownTo(
          circumstances.baseline,
          file.uri,
          told.filter(({ rule }) => !mandatory.includes(rule)),
        );
  return {
    reports: known.size === 0 ? told : told.filter((report) => !known.has(report)),
    suppressed: found.flatMap((report) => {
      const by = silences.get(report);
      return by === undefined ? [] : [{ ...report, silence: by }];
    }),
    known: [...known],
    heard,
  };
}

const NONE: ReadonlySet<Report> = new Set();

/** All that silences in a file. */
export function suppressionsHeard(file: FileState, { activation, circumstances: { today } }: Policy): readonly Heard[] {
  const { foreignSuppressions, requireReason } = activation.settings;
  return file.documents.flatMap(({ start, analysis }, document) =>
    analysis.suppressions.flatMap((suppression, number): readonly Heard[] => {
      if ((suppression.tool !== undefined && !foreignSuppressions) || (suppression.onlyFirst === true && document > 0)) return [];
      const { until, reason } = suppression;
      const refusal =
        until !== undefined && !isDay(until.text)
          ? 'no day'
          : until !== undefined && today !== undefined && until.text < today
            ? 'expired'
            : requireReason && reason === ''
              ? 'no reason'
              : undefined;
      return [{ suppression, document, start, number, refusal, silenced: new Set<string>() }];
    }),
  );
}

/** True when the suppression is about the report, whether it counts or not. */
export function speaksFor({ suppression, start }: Heard, { rule, span }: Report): boolean {
  const { scope, rules } = suppression;
  const at = isFileWide(suppression) ? span.start : span.start - start;
  return scope.start <= at && at < scope.end && (rules.length === 0 || rules.some(({ text }) => text === rule));
}

function isAbout(exception: Exception, { rule, object, namespace }: Report, uri: string, { today, isAmong }: Circumstances): boolean {
  const { rules, paths, namespaces, kinds, names, until } = exception;
  if (!rules.includes(rule) || (until !== undefined && today !== undefined && until < today)) return false;
  if (paths.length > 0 && isAmong?.(paths, uri) !== true) return false;
  return isOneOf(namespaces, namespace) && isOneOf(kinds, object?.kind) && isOneOf(names, object?.name);
}

/** What is not known is none of them. */
const isOneOf = (patterns: readonly string[], text: string | undefined): boolean =>
  patterns.length === 0 || (text !== undefined && patterns.some((pattern) => matchesWildcard(pattern, text)));
