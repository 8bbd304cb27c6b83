import { mapOf } from '../../server/src/kube/map/map.ts';
import { engineWith, uriOf } from './analyse.ts';

/** What the map says of the object of a kind and name in some files: the lines above it first, each after a `>`. */
export function saidOf(files: Readonly<Record<string, string>> | string, kind: string, name: string): readonly string[] {
  const all = typeof files === 'string' ? { 'all.yaml': files } : files;
  const engine = engineWith(all, []);
  for (const file of Object.keys(all)) {
    for (const { located, index } of engine.seenFrom(uriOf(file))) {
      if (!located.fact.groupKind.endsWith(`/${kind}`) || located.fact.name !== name) continue;
      const passages = mapOf(located, index);
      return [...passages.flatMap(({ brief }) => (brief === undefined ? [] : `> ${brief}`)), ...passages.flatMap(({ says }) => says())];
    }
  }
  throw new Error(`There is no ${kind} "${name}".`);
}

/** Only the lines above the object. */
export const briefOf = (...object: Parameters<typeof saidOf>): readonly string[] =>
  saidOf(...object).flatMap((line) => (line.startsWith('> ') ? line.slice(2) : []));
