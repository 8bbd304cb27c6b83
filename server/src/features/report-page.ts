import { citationOf } from '../rule/references.ts';
import { SEVERITIES } from '../rule/rule.ts';
import { counted } from '../text/counted.ts';
import {
  byNamespace,
  byRule,
  bySeverity,
  byStandard,
  countsOf,
  type Entry,
  entriesOf,
  type Group,
  problemsOf,
  type Reported,
  type ReportedPoint,
  type ReportedProblem,
  type RuleTexts,
  silencedOf,
  unseenFiles,
  unseenText,
} from './report-model.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './report-style.ts';

export interface ReportPageOptions {
  readonly rules: readonly RuleTexts[];
  /** Where a click on a place leads; undefined for a place that cannot be opened. */
  readonly placeLink: (file: string, start: ReportedPoint | undefined) => string | undefined;
  /** Where a click on a rule's id leads. */
  readonly ruleLink: (rule: string) => string;
  /** What else the head of the page tells, such as a date or links to what can be done with it. */
  readonly head?: readonly { readonly text: string; readonly link?: string }[];
}

/**
 * One page that holds all it needs: no script, no picture, nothing fetched, and a policy that forbids all of that.
 * The same for the same findings, always.
 */
export function reportPage(reported: Reported, options: ReportPageOptions): string {
  const entries = entriesOf(reported);
  const problems = problemsOf(reported);
  const texts = new Map(options.rules.map((rule) => [rule.id, rule]));
  const sections: readonly Section[] = [
    { id: 'severity', title: 'By severity', body: severityTables(entries, options) },
    { id: 'namespace', title: 'By namespace', body: namespaceTable(entries, options) },
    { id: 'rule', title: 'By rule', body: ruleList(entries, texts, options) },
    { id: 'standard', title: 'By standard', body: standardTable(entries, texts) },
    { id: 'silenced', title: 'Silenced', body: silencedTable(reported, options) },
    { id: 'unread', title: 'Not looked at', body: unreadList(problems, options) },
    { id: 'unseen', title: 'Not judged in full', body: unseenTable(reported, options) },
  ].filter(({ body }) => body !== '');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Kubewright report</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<h1>Kubewright report</h1>
${headOf(reported, entries, problems, options)}
<nav>${sections.map(({ id, title }) => `<a href="#${id}">${title}</a>`).join(' ')}</nav>
${sections.map(({ id, title, body }) => `<section>\n<h2 id="${id}">${title}</h2>\n${body}\n</section>`).join('\n')}
</body>
</html>
`;
}

/**
 * A link from a page to a file whose path is relative to where the page lies. A name with a colon must not become a
 * scheme, so the link says that it is relative.
 */
export function relativeLink(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') || path.startsWith('.') ? path : `./${path}`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

function headOf(
  { files }: Reported,
  entries: readonly Entry[],
  problems: readonly ReportedProblem[],
  { head = [] }: ReportPageOptions,
): string {
  const suppressed = files.reduce((sum, file) => sum + file.suppressed.length, 0);
  const known = files.reduce((sum, file) => sum + file.known, 0);
  const unseen = unseenText(files);
  const apart = [
    ...(suppressed === 0 ? [] : [`<a href="#silenced">${counted(suppressed, 'finding')} silenced</a>`]),
    ...(known === 0 ? [] : [`${counted(known, 'finding')} known to the baseline`]),
    ...(problems.length === 0 ? [] : [`<a href="#unread">${counted(problems.length, 'place')} not looked at</a>`]),
  ];
  const found = entries.length === 0 ? 'Nothing found' : counted(entries.length, 'finding');
  const more = head.map(({ text, link }) => (link === undefined ? escaped(text) : anchor(link, text)));
  return [
    `<p><strong>${found}</strong> in ${counted(files.length, 'file')}.${apart.length === 0 ? '' : ` Apart from that: ${apart.join(', ')}.`}</p>`,
    ...(unseen === undefined ? [] : [`<p>Not judged in full: <a href="#unseen">${escaped(unseen)}</a>.</p>`]),
    ...(more.length === 0 ? [] : [`<p class="faint">${more.join(' · ')}</p>`]),
  ].join('\n');
}

function severityTables(entries: readonly Entry[], options: ReportPageOptions): string {
  return bySeverity(entries)
    .map(({ key, entries: own }) => `<h3>${mark(key)} ${counted(own.length, 'finding')}</h3>\n${findingTable(own, options)}`)
    .join('\n');
}

function findingTable(entries: readonly Entry[], options: ReportPageOptions): string {
  const rows = entries.map(
    (entry) =>
      `<tr><td class="place">${placeOf(entry, options)}</td><td>${escaped(entry.message)}</td><td class="rule">${anchor(options.ruleLink(entry.rule), entry.rule)}</td></tr>`,
  );
  return `<table>\n<tr><th class="place">Place</th><th>What</th><th class="rule">Rule</th></tr>\n${rows.join('\n')}\n</table>`;
}

function namespaceTable(entries: readonly Entry[], options: ReportPageOptions): string {
  const groups = byNamespace(entries);
  if (groups.length === 0) return '';
  return countTable(
    'Namespace',
    groups.map((group) => ({
      name: more(group.key === undefined ? '<span class="faint">none named</span>' : escaped(group.key), group, options),
      entries: group.entries,
    })),
  );
}

function ruleList(entries: readonly Entry[], texts: ReadonlyMap<string, RuleTexts>, options: ReportPageOptions): string {
  return byRule(entries)
    .map(({ key, entries: own }) => {
      const text = texts.get(key);
      const severities = bySeverity(own).map((group) => mark(group.key));
      return [
        `<h3 id="${anchorName(key)}">${severities.join(' ')} ${escaped(text?.summary ?? key)}</h3>`,
        ...(text === undefined ? [] : [`<p>${escaped(text.why)}</p>`]),
        `<p>${anchor(options.ruleLink(key), key)}: ${own.map((entry) => placeOf(entry, options)).join(', ')}</p>`,
      ].join('\n');
    })
    .join('\n');
}

function standardTable(entries: readonly Entry[], texts: ReadonlyMap<string, RuleTexts>): string {
  const groups = byStandard(entries, texts);
  if (groups.length === 0) return '';
  return countTable(
    'Standard',
    groups.map(({ key, entries: own }) => {
      const rules = [...new Set(own.map(({ rule }) => rule))].map((rule) => anchor(`#${anchorName(rule)}`, rule));
      const title = key.title === undefined ? '' : ` ${escaped(key.title)}`;
      return { name: `${anchor(key.link, citationOf(key))}${title}<br><span class="faint">${rules.join(', ')}</span>`, entries: own };
    }),
  );
}

function silencedTable(reported: Reported, options: ReportPageOptions): string {
  const silenced = silencedOf(reported);
  if (silenced.length === 0) return '';
  const rows = silenced.map(
    (entry) =>
      `<tr><td class="place">${placeOf(entry, options)}</td><td>${escaped(entry.message)} ${anchor(options.ruleLink(entry.rule), entry.rule)}</td><td>${entry.reason === '' ? '<span class="faint">no reason given</span>' : escaped(entry.reason)}</td></tr>`,
  );
  return `<table>\n<tr><th class="place">Place</th><th>What</th><th>Why</th></tr>\n${rows.join('\n')}\n</table>`;
}

function unreadList(problems: readonly ReportedProblem[], { placeLink }: ReportPageOptions): string {
  if (problems.length === 0) return '';
  const items = problems.map(({ file, message, start }) => {
    const place = start === undefined ? file : `${file}:${start.line}`;
    return `<tr><td class="place">${anchor(placeLink(file, start), place)}</td><td>${escaped(message)}</td></tr>`;
  });
  return `<table>\n<tr><th class="place">Place</th><th>Why</th></tr>\n${items.join('\n')}\n</table>`;
}

function unseenTable({ files }: Reported, { placeLink }: ReportPageOptions): string {
  const rows = unseenFiles(files).map(
    ({ file, text }) => `<tr><td class="place">${anchor(placeLink(file, undefined), file)}</td><td>${escaped(text)}</td></tr>`,
  );
  return rows.length === 0 ? '' : `<table>\n<tr><th class="place">File</th><th>What</th></tr>\n${rows.join('\n')}\n</table>`;
}

/** The names are HTML already. */
function countTable(title: string, rows: readonly { readonly name: string; readonly entries: readonly Entry[] }[]): string {
  const heads = [...SEVERITIES, 'all'].map((name) => `<th class="number">${name}</th>`).join('');
  const lines = rows.map(({ name, entries }) => {
    const numbers = [...countsOf(entries), entries.length].map((number) => `<td class="number">${number === 0 ? '' : number}</td>`);
    return `<tr><td>${name}</td>${numbers.join('')}</tr>`;
  });
  return `<table>\n<tr><th>${title}</th>${heads}</tr>\n${lines.join('\n')}\n</table>`;
}

/** A name that opens to the places it stands for. */
function more(name: string, { entries }: Group<unknown>, options: ReportPageOptions): string {
  const places = entries.map((entry) => `${placeOf(entry, options)} ${escaped(entry.message)}`);
  return `<details><summary>${name}</summary>${places.join('<br>')}</details>`;
}

const placeOf = ({ file, start }: Entry, { placeLink }: ReportPageOptions): string =>
  anchor(placeLink(file, start), `${file}:${start.line}`);

const anchor = (link: string | undefined, text: string): string =>
  link === undefined ? escaped(text) : `<a href="${escaped(link)}">${escaped(text)}</a>`;

const mark = (severity: string): string => `<span class="mark ${severity}">${severity}</span>`;

const anchorName = (rule: string): string => `rule-${rule.replace(/[^\w-]/g, '-')}`;

/** As text or in an attribute, whatever it holds: marks of HTML, and characters that turn or hide what stands beside them. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => (character === '\n' || character === '\t' ? ' ' : '\uFFFD'));
