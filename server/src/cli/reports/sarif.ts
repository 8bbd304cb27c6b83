import type { ArtifactLocation, Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../../package.json';
import { fingerprintOf } from '../../engine/baseline.ts';
import type { Silence } from '../../engine/report.ts';
import { unseenText } from '../../features/report-model.ts';
import { rulePage } from '../../features/rule-page.ts';
import { ruleLink } from '../../rule/link.ts';
import type { CataloguedRule, Severity } from '../../rule/rule.ts';
import type { CheckedFile, Found, Outcome, Point, Problem } from '../outcome.ts';

/**
 * For code scanning. The types are made of the schema, which no field may leave.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function reportSarif({ files, problems }: Outcome, rules: readonly CataloguedRule[]): string {
  const found = new Set(files.flatMap(({ findings, suppressed }) => [...findings, ...suppressed].map(({ rule }) => rule)));
  const told = rules.filter(({ id }) => found.has(id));
  const numbers = new Map(told.map(({ id }, number) => [id, number]));
  const results = files.flatMap((file) => [
    ...file.findings.map((finding) => result(file, finding, numbers)),
    ...file.suppressed.map((finding) => result(file, finding, numbers, finding.silence)),
  ]);
  const unseen = unseenText(files);
  const troubles = [...problems, ...files.flatMap((file) => file.problems)];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Kubewright', version, semanticVersion: version, informationUri: HOME, rules: told.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: [
              ...troubles.map(notification),
              ...(unseen === undefined ? [] : [note(`Not judged in full: ${unseen}`)]),
            ],
          },
        ],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const HOME = 'https://github.com/kubewright/kubewright';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** By these GitHub sorts security findings. https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const SCORES: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' };

function descriptor(rule: CataloguedRule): ReportingDescriptor {
  const { id, summary, why, severity, category, references } = rule;
  const weaknesses = references.flatMap(({ standard, id: number }) => (standard === 'CWE' ? `external/cwe/${number.toLowerCase()}` : []));
  return {
    id,
    name: id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: why },
    helpUri: ruleLink(id),
    help: { text: why, markdown: rulePage(rule) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['security', category, ...weaknesses], precision: 'high', 'security-severity': SCORES[severity] },
  };
}

function result(file: CheckedFile, finding: Found, numbers: ReadonlyMap<string, number>, silence?: Silence): Result {
  const { rule, severity, message, path, resource, related, edits } = finding;
  const name = [resource, path].filter((part) => part !== undefined && part !== '').join(' ');
  return {
    ruleId: rule,
    ruleIndex: numbers.get(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ ...location(file.file, finding), ...(name === '' ? {} : { logicalLocations: [{ fullyQualifiedName: name }] }) }],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((one, id) => ({ id, ...location(one.file, one), message: { text: one.message } })) }),
    partialFingerprints: { 'kubewright/v1': fingerprintOf(file.file, finding) },
    ...(silence === undefined
      ? {}
      : { suppressions: [{ kind: silence.kind, ...(silence.reason === '' ? {} : { justification: silence.reason }) }] }),
    ...(edits === undefined
      ? {}
      : {
          fixes: [
            {
              description: { text: edits.title },
              artifactChanges: [
                {
                  artifactLocation: artifact(file.file),
                  replacements: edits.edits.map(({ text, ...place }) => ({ deletedRegion: region(place), insertedContent: { text } })),
                },
              ],
            },
          ],
        }),
  };
}

const location = (file: string, place: { readonly start: Point; readonly end: Point }): Location => ({
  physicalLocation: { artifactLocation: artifact(file), region: region(place) },
});

const region = ({ start, end }: { readonly start: Point; readonly end: Point }): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** Relative to where the command ran, as URIs have it. */
const artifact = (file: string): ArtifactLocation => ({ uri: encodeURI(file.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent) });

const note = (text: string): Notification => ({ level: 'note', message: { text } });

const notification = ({ file, message, start, end }: Problem): Notification => ({
  level: 'error',
  message: { text: message },
  locations: [
    start === undefined || end === undefined ? { physicalLocation: { artifactLocation: artifact(file) } } : location(file, { start, end }),
  ],
});
