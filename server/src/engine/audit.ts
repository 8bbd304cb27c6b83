import type { CataloguedRule } from '../rule/rule.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './report.ts';
import type { Heard, Policy } from './silencing.ts';
import type { FileState } from './state.ts';
import type { Word } from './suppression.ts';

/** Rules about what silences. Their findings come of all the others, so they are made here; the rules say the rest. */
export const AUDIT = {
  expired: 'suppression-expired',
  noDay: 'suppression-invalid-date',
  unknown: 'suppression-unknown-rule',
  unused: 'suppression-unused',
  noReason: 'suppression-without-reason',
} as const;

type AuditRule = (typeof AUDIT)[keyof typeof AUDIT];

/** What is wrong with what silences in a file. Of what was written for other tools nothing is said. */
export function audit(file: FileState, heard: readonly Heard[], policy: Policy, catalogue: readonly CataloguedRule[]): readonly Report[] {
  const { activation } = policy;
  if (!Object.values(AUDIT).some((rule) => activation.rules.has(rule))) return [];
  const ours = heard.filter(({ suppression }) => suppression.tool === undefined);
  if (ours.length === 0) return [];
  const known = policy.circumstances.rules ?? new Set(catalogue.map(({ id }) => id));
  const silenced = new Set(
    ours.flatMap(({ refusal, suppression }) => (refusal === undefined ? suppression.rules.map(({ text }) => text) : [])),
  );
  const found: Report[] = [];
  for (const one of ours) {
    for (const report of auditOne(file, one, policy, known)) if (!silenced.has(report.rule)) found.push(report);
    if (MOST <= found.length) break;
  }
  return found;
}

/** More complaints about what silences help nobody, and each would be mended by itself. */
const MOST = 50;

function auditOne(file: FileState, heard: Heard, policy: Policy, known: ReadonlySet<string>): readonly Report[] {
  const { suppression, start, document, number, refusal } = heard;
  const { until, reason, rules, span } = suppression;
  const tell = (rule: AuditRule, message: string, at: Span, word?: number): readonly Report[] => {
    const active = policy.activation.rules.get(rule);
    if (active === undefined) return [];
    const place = { start: at.start + start, end: at.end + start };
    return [
      {
        rule,
        severity: active.severity,
        message,
        span: place,
        path: '',
        resource: undefined,
        object: undefined,
        namespace: undefined,
        lacks: undefined,
        owner: { id: `${document}:suppression ${number}`, label: 'The suppression', span: place },
        related: [],
        key: { kind: 'suppression', document, suppression: number, word },
      },
    ];
  };
  const unknown = rules.flatMap(({ text, span: at }, word) =>
    known.has(text) ? [] : tell(AUDIT.unknown, `There is no rule "${shortened(text)}"`, at, word),
  );
  if (refusal === 'no day') {
    const words = shortened(until?.text ?? '');
    return [
      ...unknown,
      ...tell(AUDIT.noDay, `"${words}" is no day, so nothing is silenced; days are written 2027-01-31`, until?.span ?? span),
    ];
  }
  if (refusal === 'expired')
    return [...unknown, ...tell(AUDIT.expired, `This silenced until ${until?.text} and does so no longer`, until?.span ?? span)];
  const lacking = reason === '' ? tell(AUDIT.noReason, noReasonMessage(refusal === 'no reason'), span) : [];
  if (refusal !== undefined) return [...unknown, ...lacking];
  return [...unknown, ...lacking, ...unusedIn(file, heard, policy, (message, at, word) => tell(AUDIT.unused, message, at, word))];
}

const noReasonMessage = (isRequired: boolean): string =>
  isRequired ? 'Nobody says why this is silenced, so it is not' : 'Nobody says why this is silenced';

function unusedIn(
  file: FileState,
  { suppression, silenced, document }: Heard,
  { activation }: Policy,
  tell: (message: string, at: Span, word?: number) => readonly Report[],
): readonly Report[] {
  const { rules, span } = suppression;
  if (!isWhollySeen(file, document, suppression.scope.end)) return [];
  if (rules.length === 0) return silenced.size > 0 ? [] : tell('This silences nothing', span);
  return rules.flatMap(({ text, span: at }: Word, word) => {
    if (activation.settings.mandatory.includes(text)) return tell(`"${text}" is mandatory, so this does not silence it`, at, word);
    const active = activation.rules.get(text);
    // What depends on other files may be found once they are read, and what is about suppressions is found last.
    if (silenced.has(text) || active?.rule.check === undefined || active.rule.across !== undefined) return [];
    return tell(`This silences nothing of ${text}`, at, word);
  });
}

/** False where a template, a patch or broken text hides what may be found. */
function isWhollySeen({ documents }: FileState, document: number, end: number): boolean {
  const seen = Number.isFinite(end) ? documents.slice(document, document + 1) : documents;
  return seen.every(({ analysis }) => {
    const { document: parsed } = analysis;
    return parsed === undefined || !(parsed.hasTemplates || parsed.isBroken || parsed.isPartial);
  });
}

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text);
