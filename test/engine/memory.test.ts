import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Engine } from '../../server/src/engine/engine.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';
import { monorepo } from '../harness/monorepo.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is remembered of the files, as far as doors show it, held so that it may go. */
function remembered(engine: Engine): WeakRef<object>[] {
  engine.takeChanged();
  return engine.uris.flatMap((uri) => [
    ...engine.facts(uri).flatMap((facts) => facts.map((fact) => new WeakRef<object>(fact))),
    ...[...engine.seenFrom(uri)].flatMap(({ located }) => [
      new WeakRef<object>(located),
      new WeakRef<object>(located.bundle),
      new WeakRef<object>(located.effective ?? located),
    ]),
    new WeakRef<object>(engine.inspect(uri)?.file ?? {}),
  ]);
}

/** A turn of the event loop lets go of what weak references were asked for. */
async function heapAfterCollection(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    collectGarbage();
  }
  return process.memoryUsage().heapUsed;
}

const FILES = Object.entries(monorepo()).flatMap(([file, text]) => (typeof text === 'string' ? [[file, text] as const] : []));

test('nothing is kept of files that are gone', async () => {
  const engine = engineWith(Object.fromEntries(FILES));
  const kept = remembered(engine);
  for (const [file, text] of FILES) engine.update(uriOf(file), text.replaceAll('registry', 'elsewhere'));
  kept.push(...remembered(engine));
  expect(kept.length).toBeGreaterThan(500);
  for (const [file] of FILES) {
    engine.remove(uriOf(file));
    engine.takeChanged();
  }
  await heapAfterCollection();
  expect(kept.flatMap((reference) => reference.deref() ?? [])).toEqual([]);
});

test('what a kustomization made before it was edited is forgotten', async () => {
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: web}]}\n';
  const engine = engineWith({ 'pod.yaml': pod });
  const made = Array.from({ length: 10 }, (_, i) => {
    engine.update(uriOf('kustomization.yaml'), `resources: [pod.yaml]\nimages: [{name: web, newTag: "1.${i}"}]\n`);
    engine.takeChanged();
    const [seen] = engine.seenFrom(uriOf('pod.yaml'));
    return new WeakRef(seen!.located.effective!);
  });
  await heapAfterCollection();
  expect(made.flatMap((reference) => reference.deref() ?? []).length).toBe(1);
});

test('folders that come and go leave no names behind', async () => {
  const engine = engineWith({});
  // Each name that is kept takes so much that it is seen among what the machine itself comes to remember.
  const longName = 'x'.repeat(10_000);
  const comeAndGo = (round: number): void => {
    for (const [file, text] of FILES) engine.update(uriOf(`${round}${longName}/${file}`), text);
    engine.takeChanged();
    for (const [file] of FILES) engine.remove(uriOf(`${round}${longName}/${file}`));
    engine.takeChanged();
  };
  for (let round = 0; round < 3; round++) comeAndGo(round);
  const before = await heapAfterCollection();
  for (let round = 3; round < 13; round++) comeAndGo(round);
  expect((await heapAfterCollection()) - before).toBeLessThan(2_500_000);
});

test('of a long file one text is kept, however often it was edited', async () => {
  const padding = `# ${'x'.repeat(5000)}\n`;
  const documents = Array.from(
    { length: 100 },
    (_, i) =>
      `${padding}apiVersion: v1\nkind: Pod\nmetadata: {name: a-long-name-of-a-pod-${i}, namespace: a-long-name-of-a-namespace}\nspec: {}\n`,
  );
  const engine = engineWith({ 'all.yaml': documents.join('---\n') });
  engine.takeChanged();
  const before = await heapAfterCollection();
  for (const [i, document] of documents.entries()) {
    documents[i] = document.replace('a-long', 'another-long');
    // As it comes over the protocol: a string of its own.
    engine.update(uriOf('all.yaml'), Buffer.from(documents.join('---\n')).toString());
    engine.takeChanged();
  }
  expect((await heapAfterCollection()) - before).toBeLessThan(5_000_000);
});
