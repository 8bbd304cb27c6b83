import type { CodeLens, Location, Position } from 'vscode-languageserver-types';
import type { Engine } from '../engine/engine.ts';
import type { Located } from '../kube/located.ts';
import { shorten } from '../text/shorten.ts';
import type { Span } from '../text/span.ts';
import { rangeOf } from './diagnostics.ts';
import { mappedIn, spanIn } from './mapped.ts';

export interface CodeLensOptions {
  /** The command that shows places, with the URI, the position and the locations; without one a line is but a text. */
  readonly showPlaces?: string | undefined;
  /** The URI as the editor writes it. */
  readonly editorUri: string;
}

/** Longer lines are cut: all of it is in the hover. */
const LONGEST = 200;

/** An object that many bundles see differently has no more lines than these. */
const MOST = 9;

/** Nobody looks through more places than these. */
const MOST_PLACES = 100;

/** Lines above objects that tell what the workspace makes of them, where that is worth one. */
export function codeLensesOf(engine: Engine, uri: string, options: CodeLensOptions): CodeLens[] {
  const lines = engine.lines(uri);
  return mappedIn(engine, uri, 'brief').flatMap(({ found, views }) => {
    const span = spanIn(found, ({ span: { start } }) => ({ start, end: start }));
    const range = rangeOf(lines, span);
    const told = views.flatMap(({ name, passages }) =>
      passages.flatMap(({ brief, from = [] }) => (brief === undefined ? [] : [{ name, words: brief, from }])),
    );
    const namesOf = (words: string): string[] => told.filter((other) => other.words === words).map(({ name }) => name);
    const distinct = told.filter(({ words }, i) => told.findIndex((other) => other.words === words) === i);
    return distinct.slice(0, MOST).map(({ words, from }): CodeLens => {
      const names = namesOf(words);
      // An editor would take it for an icon.
      const title = shorten(names.length === views.length ? words : `${names.join(', ')}: ${words}`, LONGEST).replaceAll('$(', '$ (');
      const places =
        options.showPlaces === undefined ? [] : from.slice(0, MOST_PLACES).flatMap((located) => locationOf(engine, located) ?? []);
      const command = options.showPlaces === undefined || places.length === 0 ? '' : options.showPlaces;
      const rest = command === '' ? {} : { arguments: argumentsFor(options.editorUri, range.start, places) };
      return { range, command: { title, command, ...rest } };
    });
  });
}

const argumentsFor = (uri: string, position: Position, places: readonly Location[]): unknown[] => [uri, position, places];

/** The name of an object, wherever it stands. */
function locationOf(engine: Engine, located: Located): Location | undefined {
  const found = engine.locate(located);
  if (found === undefined) return undefined;
  const span: Span = spanIn(found, (resource) => resource.get('metadata', 'name').anchor);
  return { uri: found.uri, range: rangeOf(engine.lines(found.uri), span) };
}
