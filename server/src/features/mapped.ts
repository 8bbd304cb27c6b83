import type { Engine } from '../engine/engine.ts';
import type { FoundResource } from '../engine/place.ts';
import { mapOf } from '../kube/map/map.ts';
import type { Passage } from '../kube/map/passage.ts';
import type { Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import type { Span } from '../text/span.ts';
import type { Field } from '../yaml/field.ts';

/** An object of a file, and what the workspace makes of it. */
export interface Mapped {
  readonly found: FoundResource;
  /** One for each bundle that makes something else of it; never empty. */
  readonly views: readonly View[];
}

export interface View {
  /** Of the bundle, as it differs from the others. */
  readonly name: string;
  readonly passages: readonly Passage[];
}

/**
 * The objects of a file on which the map has something to say; `isWanted` spares the others the reckoning. Views that
 * differ only in what is not looked at are one.
 */
export function mappedIn(
  engine: Engine,
  uri: string,
  look: 'brief' | 'full',
  isWanted: (found: FoundResource) => boolean = () => true,
): Mapped[] {
  const sights = new Map<number, { readonly located: Located; readonly index: WorkspaceIndex }[]>();
  for (const sight of engine.seenFrom(uri)) {
    if (sight.located.isPatch) continue;
    const { number } = sight.located;
    sights.set(number, [...(sights.get(number) ?? []), sight]);
  }
  return [...sights.values()].flatMap((all) => {
    const [first] = all;
    const found = first && engine.locate(first.located);
    if (found === undefined || !isWanted(found)) return [];
    const views = distinct(
      all.map(({ located, index }) => ({ located, passages: mapOf(located, index) })),
      look,
    );
    return views.every(({ passages }) => passages.length === 0) ? [] : [{ found, views }];
  });
}

/** Where a part of the object stands in its file. */
export function spanIn({ start, resource }: FoundResource, which: (resource: Field) => Span): Span {
  const span = resource.field.document.lift(which(resource.field));
  return { start: span.start + start, end: span.end + start };
}

function distinct(views: readonly { readonly located: Located; readonly passages: readonly Passage[] }[], look: 'brief' | 'full'): View[] {
  const bySaid = new Map<string, { readonly located: Located; readonly passages: readonly Passage[] }>();
  for (const view of views) {
    const key = JSON.stringify(view.passages.map(({ title, brief, says }) => [title, brief, ...(look === 'full' ? says() : [])]));
    if (!bySaid.has(key)) bySaid.set(key, view);
  }
  const kept = [...bySaid.values()];
  const folders = kept.map(({ located }) => located.bundle.folder.split('/'));
  // As many folders from the end as tell them apart.
  const name = (parts: readonly string[]): string => {
    for (let count = 1; count < parts.length; count++) {
      const end = parts.slice(-count).join('/');
      if (folders.filter((other) => other.slice(-count).join('/') === end).length === 1) return end;
    }
    return parts.slice(-1).join();
  };
  return kept.map(({ passages }, i) => ({ name: name(folders[i] ?? []), passages }));
}
