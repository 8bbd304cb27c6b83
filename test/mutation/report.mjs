// What came of the changes: lines for people, and a file that `--again` begins with.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** For each file how many changes there were and were noticed, then each that was not: `S` survived, `N` not reached by any test. */
export function linesOf(results) {
  const tried = results.filter(({ status }) => status !== undefined && status !== 'Ignored');
  const files = [...new Set(tried.map(({ file }) => file))];
  const all = files.length > 1 ? [summary('all', tried)] : [];
  return [
    ...files.map((file) =>
      summary(
        file,
        tried.filter((result) => result.file === file),
      ),
    ),
    ...all,
    ...tried.filter(isAlive).map(line),
  ];
}

export function isAlive({ status }) {
  return status === 'Survived' || status === 'NoCoverage';
}

export function save(path, results) {
  const done = results.filter(({ status }) => status !== undefined);
  writeFileSync(
    path,
    `${JSON.stringify(
      done.map((result) => [...identity(result), result.status]),
      undefined,
      1,
    )}\n`,
  );
}

/** A function that gives the status of a change that was noticed or left out the last time, wherever it stands by now. */
export function lastResults(path) {
  if (!existsSync(path)) return () => undefined;
  const statuses = new Map();
  for (const [file, mutator, original, replacement, status] of JSON.parse(readFileSync(path, 'utf8'))) {
    const key = keyOf({ file, mutator, original, replacement });
    statuses.set(key, [...(statuses.get(key) ?? []), status]);
  }
  return (result) => {
    const found = statuses.get(keyOf(result)) ?? [];
    return found.some((status) => isAlive({ status })) ? undefined : found[0];
  };
}

const identity = ({ file, mutator, original, replacement }) => [file, mutator, original, replacement];
const keyOf = (result) => JSON.stringify(identity(result));

function summary(name, results) {
  const count = (wanted) => results.filter(({ status }) => status === wanted).length;
  const [timeouts, survived, missed] = ['Timeout', 'Survived', 'NoCoverage'].map(count);
  const killed = ((100 * (results.length - survived - missed)) / results.length).toFixed(1);
  return `${name}: ${results.length} mutants, ${killed} % killed, ${timeouts} timeouts, ${survived} survived, ${missed} not covered`;
}

function line({ status, file, line, column, original, replacement }) {
  return `${status === 'Survived' ? 'S' : 'N'} ${file}:${line}:${column} ${short(original)} => ${short(replacement)}`;
}

function short(text) {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return words.length > 160 ? `${words.slice(0, 159)}…` : words;
}
