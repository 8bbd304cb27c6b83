// What can be changed in a file, and the file with all those changes in it, each behind a switch. Stryker's instrumenter makes both.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The changes that are possible in these files, named by absolute paths below `root`, and by path the text with a switch for each.
 * A change knows its `file` below server/src, the place (lines and columns from 1), the `original` text and its `replacement`.
 */
export async function mutantsOf(root, files) {
  const { Instrumenter } = await import('@stryker-mutator/instrumenter');
  const sources = new Map(files.map((name) => [name, readFileSync(name, 'utf8')]));
  const { files: made, mutants } = await new Instrumenter(LOG).instrument(
    files.map((name) => ({ name, content: sources.get(name), mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  return {
    instrumented: new Map(made.map(({ name, content }) => [name, content])),
    mutants: mutants.map(({ id, fileName, location: { start, end }, mutatorName, replacement }) => ({
      id,
      file: relative(join(root, 'server/src'), fileName).replaceAll('\\', '/'),
      line: start.line + 1,
      column: start.column + 1,
      mutator: mutatorName,
      original: textAt(sources.get(fileName).split('\n'), start, end),
      replacement,
    })),
  };
}

const nothing = () => undefined;
const LOG = {
  isDebugEnabled: () => false,
  isTraceEnabled: () => false,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: console.error,
};

function textAt(lines, start, end) {
  if (start.line === end.line) return lines[start.line].slice(start.column, end.column);
  return [lines[start.line].slice(start.column), ...lines.slice(start.line + 1, end.line), lines[end.line].slice(0, end.column)].join('\n');
}
