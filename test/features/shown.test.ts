import { expect, test } from 'vitest';
import type { Report } from '../../server/src/engine/report.ts';
import { countsOf, diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { inWords, shownOf } from '../../server/src/features/shown.ts';
import { Lines } from '../../server/src/text/lines.ts';

const OWNER = { id: '0:0:spec.containers[0]', label: 'Container "web"', span: { start: 10, end: 13 } };

const report = (rule: string, more: Partial<Report> = {}): Report => ({
  rule,
  severity: 'medium',
  message: `${rule} is wrong`,
  span: { start: 20, end: 24 },
  path: 'spec',
  resource: 'Pod "web"',
  object: undefined,
  namespace: undefined,
  lacks: undefined,
  owner: OWNER,
  related: [],
  key: { kind: 'near', document: 0, finding: 0 },
  ...more,
});

const fileOf = (...reports: Report[]) => ({ reports, suppressed: [], known: [], problems: [] });

test('what one container lacks is one thing, as bad as the worst of it', () => {
  const shown = shownOf(
    fileOf(
      report('a', { lacks: 'a limit' }),
      report('b', { lacks: 'a profile', severity: 'high' }),
      report('c', { lacks: 'runAsNonRoot' }),
    ),
  );
  expect(shown).toMatchObject([
    {
      isGroup: true,
      code: 'hardening-missing',
      severity: 'high',
      span: OWNER.span,
      message: 'Container "web" lacks: a limit, a profile and runAsNonRoot',
    },
  ]);
  expect(shown[0]?.reports.map(({ rule }) => rule)).toEqual(['a', 'b', 'c']);
});

test('what is wrong stands by itself, and so does a single thing that is missing', () => {
  const shown = shownOf(fileOf(report('a', { lacks: 'a limit' }), report('b'), report('c')));
  expect(shown.map(({ code, isGroup }) => [code, isGroup])).toEqual([
    ['a', false],
    ['b', false],
    ['c', false],
  ]);
});

test('two containers are two things', () => {
  const other = { ...OWNER, id: '0:0:spec.containers[1]', label: 'Container "side"', span: { start: 50, end: 54 } };
  const missing = ['a', 'b'].flatMap((rule) => [report(rule, { lacks: rule }), report(rule, { lacks: rule, owner: other })]);
  expect(shownOf(fileOf(...missing)).map(({ message }) => message)).toEqual([
    'Container "web" lacks: a and b',
    'Container "side" lacks: a and b',
  ]);
});

test('two rules that miss the same name it once', () => {
  expect(shownOf(fileOf(report('a', { lacks: 'a limit' }), report('b', { lacks: 'a limit' })))[0]?.message).toBe(
    'Container "web" lacks: a limit',
  );
});

test('words are listed as people do', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => inWords(words))).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

test('severities are those of editors, and places of other files have their own lines', () => {
  const related = [{ uri: 'file:///other.yaml', span: { start: 3, end: 4 }, message: 'The other one' }];
  const reports = (['critical', 'high', 'medium', 'low'] as const).map((severity, i) =>
    report(severity, { severity, span: { start: i, end: i + 1 }, ...(i === 0 && { related }) }),
  );
  const texts: Record<string, string> = { 'file:///this.yaml': 'abcdef', 'file:///other.yaml': 'x\ny\nz' };
  const diagnostics = diagnosticsOf('file:///this.yaml', fileOf(...reports), (uri) => new Lines(texts[uri] ?? ''));
  expect(diagnostics.map(({ severity }) => severity)).toEqual([1, 1, 2, 3]);
  expect(countsOf(diagnostics)).toEqual({ errors: 2, warnings: 1, infos: 1 });
  expect(diagnostics[0]?.relatedInformation?.[0]?.location).toEqual({
    uri: 'file:///other.yaml',
    range: { start: { line: 1, character: 1 }, end: { line: 2, character: 0 } },
  });
});

test('of the problems of one document the first is told, quietly', () => {
  const problem = (document: number, start: number) => ({ document, message: `At ${start}`, span: { start, end: start + 1 } });
  const file = { reports: [], suppressed: [], known: [], problems: [problem(0, 1), problem(0, 2), problem(1, 4)] };
  const diagnostics = diagnosticsOf('file:///this.yaml', file, () => new Lines('abcdef'));
  expect(diagnostics.map(({ message, severity }) => [message, severity])).toEqual([
    ['At 1', 3],
    ['At 4', 3],
  ]);
});
