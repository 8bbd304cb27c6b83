// Applies every fix of every finding in a folder by itself, and looks at what came of it:
//   npx tsx test/bench/fixes.ts FOLDER [PART/PARTS]
// Prints how many were offered, refused and wrong, with every wrong one, and the first of each kind of refusal. A fix is
// wrong when the file does not parse afterwards, when exactly what its changes say is not what another parser finds changed,
// when a comment is gone, or when the finding is still there.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Engine } from '../../server/src/engine/engine.ts';
import { fixesOf, type ProvenFix } from '../../server/src/engine/repair.ts';
import type { Report } from '../../server/src/engine/report.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/settings.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { unintended } from './intended.ts';

const [folder = 'sample', part = '1/1'] = process.argv.slice(2);
const [number = 1, parts = 1] = part.split('/').map(Number);

const engine = new Engine(allRules, { ...DEFAULT_SETTINGS, preset: 'all' }, (rule, error) => {
  throw new Error(`${rule} failed`, { cause: error });
});
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  engine.update(`file:///w/${encodeURI(relative(folder, path))}`, readFileSync(path, 'utf8'));
}

const counts = { files: 0, findings: 0, safe: 0, 'needs-review': 0, refused: 0, compared: 0, unread: 0, wrong: 0 };
const refusals = new Map<string, { count: number; readonly first: string }>();
for (const [i, uri] of engine.uris.entries()) {
  if (i % parts !== number - 1) continue;
  counts.files++;
  for (const report of engine.report(uri).reports) {
    counts.findings++;
    const { proven, refused } = fixesOf(engine, uri, report);
    counts.refused += refused.length;
    for (const { title, refusal } of refused) {
      const known = refusals.get(refusal) ?? { count: 0, first: `${uri}: ${report.rule}: ${title}` };
      known.count++;
      refusals.set(refusal, known);
    }
    for (const fix of proven) {
      counts[fix.safety]++;
      const { differences, isUnread } = unintended(engine, uri, report, fix);
      counts[isUnread ? 'unread' : 'compared']++;
      const wrong = [...differences, ...wrongIn(uri, report, fix)];
      if (wrong.length > 0) counts.wrong++;
      for (const each of wrong) console.log(`${uri}: ${report.rule}: ${fix.title}: ${each}`);
    }
  }
}
console.log(counts);
console.table([...refusals].sort(([, a], [, b]) => b.count - a.count).map(([refusal, { count, first }]) => ({ count, refusal, first })));

/** What else is not as promised after a fix; all is as before afterwards. */
function wrongIn(uri: string, report: Report, { edits, files }: ProvenFix): readonly string[] {
  const text = engine.text(uri) ?? '';
  const before = engine.report(uri);
  const originals = new Map([uri, ...files.map((file) => file.uri)].map((each) => [each, engine.text(each)]));
  const after = applyEdits(text, edits);
  engine.update(uri, after);
  for (const file of files) engine.update(file.uri, file.text);
  const found = engine.report(uri);
  for (const [each, original] of originals) {
    if (original === undefined) engine.remove(each);
    else engine.update(each, original);
  }
  if (before.problems.length < found.problems.length) return [`does not parse: ${found.problems[0]?.message}`];
  const missing = commentsIn(text).find((comment) => !after.includes(comment));
  if (missing !== undefined) return [`the comment is gone: ${missing}`];
  const same = (reports: readonly Report[]): number =>
    reports.filter(({ rule, message }) => rule === report.rule && message === report.message).length;
  return same(found.reports) < same(before.reports) ? [] : ['the finding is still there'];
}

function commentsIn(text: string): readonly string[] {
  return text.match(/(?<=^[ \t]*)#.*$/gm) ?? [];
}
