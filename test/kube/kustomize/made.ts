import { Engine } from '../../../server/src/engine/engine.ts';
import type { Located } from '../../../server/src/kube/located.ts';
import { allRules } from '../../../server/src/rules/all.ts';
import { YamlDocument } from '../../../server/src/yaml/document.ts';
import { Field } from '../../../server/src/yaml/field.ts';
import { dataOf } from '../../../server/src/yaml/value.ts';

export type Files = Readonly<Record<string, string>>;

/** The objects that the kustomization at the top makes, by kind and name. */
export function made(files: Files): ReadonlyMap<string, Located> {
  const engine = new Engine(allRules);
  for (const [name, text] of Object.entries(files)) engine.update(`file:///w/${name}`, text);
  const all = Object.keys(files).flatMap((name) => [...engine.seenFrom(`file:///w/${name}`)].map(({ located }) => located));
  const own = all.filter(({ bundle, isPatch, fact }) => bundle.isKustomization && !isPatch && fact.kustomization === undefined);
  return new Map(own.map((located) => [`${located.fact.groupKind.split('/')[1]} ${located.fact.name}`, located]));
}

/** What becomes of each object, as data; of one that nothing but names and labels may change in and of one of which nothing is certain only that. */
export function becomes(files: Files): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...made(files)].map(([name, located]) => [name, outcome(located)]));
}

function outcome({ effective, fact }: Located): unknown {
  if (effective !== undefined) return value(effective.text);
  return fact.isPartial ? 'uncertain' : 'as it was';
}

export const value = (yaml: string): unknown => dataOf(Field.root(YamlDocument.parse(yaml)));
