import { describe, expect, test } from 'vitest';
import { fixesOf } from '../server/src/engine/repair.ts';
import type { Report } from '../server/src/engine/report.ts';
import { pipelineFormatOf } from '../server/src/kube/pipeline/format.ts';
import { type CataloguedRule, SEVERITIES } from '../server/src/rule/rule.ts';
import { allRules } from '../server/src/rules/all.ts';
import type { Settings } from '../server/src/settings/settings.ts';
import { Lines } from '../server/src/text/lines.ts';
import { applyEdits } from '../server/src/text/span.ts';
import { engineWith, uriOf } from './harness/analyse.ts';
import { readCarets, writeCarets } from './harness/carets.ts';
import { scalarSpans } from './harness/scalars.ts';

const fileOf = (rule: CataloguedRule): string => rule.examples.file ?? 'test.yaml';

/** The release that a rule is for, and the options that its examples need. */
const settingsFor = ({ id, kubernetes, examples }: CataloguedRule): Partial<Settings> => ({
  ...(kubernetes?.to === undefined ? {} : { kubernetesVersion: kubernetes.to }),
  ...(examples.options === undefined ? {} : { options: { [id]: examples.options } }),
});

/** What one rule says of a text, in the context of the release it is for. */
function findingsOf(
  rule: CataloguedRule,
  text: string,
  rules: readonly CataloguedRule[] = [rule],
  beside: readonly { readonly uri: string; readonly text: string }[] = [],
): readonly Report[] {
  const engine = engineWith({ [fileOf(rule)]: text }, rules, settingsFor(rule));
  for (const file of beside) engine.update(file.uri, file.text);
  return engine.report(uriOf(fileOf(rule))).reports;
}

const places = (text: string, reports: readonly Report[], lineOffset = 0): unknown[] => {
  const lines = new Lines(text);
  return reports.map(({ rule, message, span }) => {
    const { line, character } = lines.position(span.start);
    return [rule, message, line - lineOffset, character];
  });
};

describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const bad = readCarets(rule.examples.bad).text;
  const good = readCarets(rule.examples.good).text;

  test('speaks shortly and plainly', () => {
    expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(rule.id).not.toMatch(/^(?:no|disallow|check|require)-/);
    expect(SEVERITIES).toContain(rule.severity);
    expect(rule.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.why).toMatch(/\.$/);
    expect(rule.references.length).toBeGreaterThan(0);
    expect(allRules.map(({ id }) => id)).toEqual(expect.arrayContaining([...(rule.yieldsTo ?? [])]));
    for (const { message } of findingsOf(rule, bad)) {
      expect(message.length).toBeLessThanOrEqual(100);
      expect(message).not.toMatch(/\.$/);
    }
  });

  test('finds in the bad example just what its carets mark', () => {
    expect(readCarets(rule.examples.bad).marks.length).toBeGreaterThan(0);
    expect(writeCarets(bad, findingsOf(rule, bad))).toBe(rule.examples.bad);
  });

  test('finds nothing in the good example', () => {
    expect(findingsOf(rule, good)).toEqual([]);
  });

  test('every fix holds, and a safe one brings nothing new', () => {
    const engine = engineWith({ [fileOf(rule)]: bad }, allRules, settingsFor(rule));
    const uri = uriOf(fileOf(rule));
    const before = engine.report(uri).reports;
    for (const report of before.filter((candidate) => candidate.rule === rule.id)) {
      const { proven, refused } = fixesOf(engine, uri, report);
      expect(refused).toEqual([]);
      for (const { edits, files, safety, title } of proven) {
        expect(title).toMatch(/^[A-Z].*[^.]$/);
        const after = findingsOf(rule, applyEdits(bad, edits), allRules, files);
        const count = (reports: readonly Report[]): number => reports.filter((other) => other.rule === rule.id).length;
        expect(count(after)).toBeLessThan(count(before));
        const known = before.map((other) => other.message);
        if (safety === 'safe') expect(after.map((other) => other.message).filter((message) => !known.includes(message))).toEqual([]);
      }
    }
  });

  test('line endings and documents above change only places', () => {
    const expected = places(bad, findingsOf(rule, bad));
    const crlf = bad.replaceAll('\n', '\r\n');
    expect(places(crlf, findingsOf(rule, crlf))).toEqual(expected);
    // A file of a pipeline is one document.
    if (pipelineFormatOf(fileOf(rule)) !== undefined) return;
    const above = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: above, namespace: elsewhere-entirely}\n---\n';
    expect(places(above + bad, findingsOf(rule, above + bad), above.split('\n').length - 1)).toEqual(expected);
  });

  test('a value that a template hides adds no finding', () => {
    for (const text of [bad, good]) {
      const before = findingsOf(rule, text).map(({ path }) => path);
      for (const { start, end } of scalarSpans(text)) {
        const masked = `${text.slice(0, start)}{{ .Values.hidden }}${text.slice(end)}`;
        for (const { path } of findingsOf(rule, masked)) expect(before, masked).toContain(path);
      }
    }
  });

  test('nothing throws, whatever stands where', () => {
    for (const text of [bad, good]) {
      for (const { start, end } of scalarSpans(text)) {
        for (const odd of ['', '[]', '{}', '5', '"0"', '[[{}]]', '{a: {b: [null]}}', '&a [*a]'])
          findingsOf(rule, text.slice(0, start) + odd + text.slice(end));
      }
      const lines = text.split('\n');
      for (let i = 1; i < lines.length; i++) {
        findingsOf(rule, lines.slice(0, i).join('\n'));
        findingsOf(rule, lines.toSpliced(i, 1).join('\n'));
        findingsOf(rule, lines.toSpliced(i, 0, 'half').join('\n'));
      }
    }
  });
});
