import type { Hover, Position } from 'vscode-languageserver-types';
import type { Engine } from '../engine/engine.ts';
import { fixTitles } from '../engine/repair.ts';
import type { Report } from '../engine/report.ts';
import { ruleLink } from '../rule/link.ts';
import { citationOf } from '../rule/references.ts';
import type { Fix, Rule } from '../rule/rule.ts';
import type { Span } from '../text/span.ts';
import { rangeOf } from './diagnostics.ts';
import type { Markup } from './markup.ts';
import { type Shown, shownOf } from './shown.ts';

export interface HoverOptions {
  readonly markup: Markup;
  /** Turns a rule's id into what a click opens; its page on the web when this is left out. */
  readonly pageOf?: (rule: string) => string;
}

type Titles = ReadonlyMap<Report, readonly Pick<Fix, 'title' | 'safety'>[]>;

/** What, why, how to mend it and who says so, of all that is shown at the place; null where nothing is. */
export function hoverAt(engine: Engine, uri: string, position: Position, options: HoverOptions): Hover | null {
  const lines = engine.lines(uri);
  const offset = lines.offset(position);
  const here = shownOf(engine.report(uri)).filter(({ span }) => holds(span, offset));
  const [first] = here;
  if (first === undefined) return null;
  const reports = here.flatMap((shown) => shown.reports);
  const titles = fixTitles(engine, uri, reports);
  const isBrief = reports.length > 1;
  const sections = here.flatMap((shown) => sectionsOf(shown, engine, titles, isBrief, options));
  const smallest = here.reduce((a, b) => (b.span.end - b.span.start < a.span.end - a.span.start ? b : a), first);
  return { range: rangeOf(lines, smallest.span), contents: { kind: options.markup.kind, value: sections.join('\n\n') } };
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

function sectionsOf(
  { isGroup, reports, message }: Shown,
  engine: Engine,
  titles: Titles,
  isBrief: boolean,
  options: HoverOptions,
): string[] {
  const heading = isGroup ? [options.markup.bold(message)] : [];
  return [...heading, ...reports.map((report) => sectionOf(report, engine, titles.get(report) ?? [], isBrief, options))];
}

function sectionOf(
  report: Report,
  engine: Engine,
  fixes: readonly Pick<Fix, 'title' | 'safety'>[],
  isBrief: boolean,
  { markup, pageOf = ruleLink }: HoverOptions,
): string {
  const rule = engine.rule(report.rule);
  const page = markup.link(report.rule, pageOf(report.rule));
  const what = `${markup.bold(report.message)} · ${page}`;
  const why = rule === undefined ? [] : [markup.own(isBrief ? firstSentence(rule.why) : rule.why)];
  const how = fixes.map(({ title, safety }) => `Fix: ${markup.text(title)}${safety === 'safe' ? '' : ' (may change how it runs)'}`);
  const standards = isBrief || rule === undefined || rule.references.length === 0 ? [] : [`See ${referencesOf(rule, markup)}`];
  return [what, ...why, ...how, ...standards].join('\n\n');
}

function referencesOf({ references }: Rule, markup: Markup): string {
  return references.map((reference) => markup.link(citationOf(reference), reference.link)).join(', ');
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s+[A-Z])/s.exec(text)?.[0] ?? text;
