import type { Hover, Position } from 'vscode-languageserver-types';
import type { Engine } from '../engine/engine.ts';
import type { FoundResource } from '../engine/place.ts';
import { podTemplatePath } from '../kube/kinds.ts';
import type { Passage } from '../kube/map/passage.ts';
import type { Span } from '../text/span.ts';
import type { Field } from '../yaml/field.ts';
import { rangeOf } from './diagnostics.ts';
import { mappedIn, spanIn } from './mapped.ts';
import type { Markup } from './markup.ts';

/**
 * What the workspace makes of the object at whose kind or name the place is: its network, its rights, its part in a
 * mesh. At what an object says of accounts and roles only the rights; null elsewhere.
 */
export function mapHoverAt(engine: Engine, uri: string, position: Position, markup: Markup): Hover | null {
  const lines = engine.lines(uri);
  const offset = lines.offset(position);
  const [mapped] = mappedIn(engine, uri, 'full', (found) => placeAt(found, offset) !== undefined);
  const place = mapped && placeAt(mapped.found, offset);
  if (mapped === undefined || place === undefined) return null;
  const isOne = mapped.views.length === 1;
  const sections = mapped.views.flatMap(({ name, passages }) => [
    ...(isOne ? [] : [markup.bold(`As ${name} has it`)]),
    ...passages.filter(({ title }) => !place.isOfRights || title === 'Rights').map((passage) => sectionOf(passage, markup)),
  ]);
  const value = [...sections, 'As far as this workspace shows.'].join('\n\n');
  return { range: rangeOf(lines, place.span), contents: { kind: markup.kind, value } };
}

/** Two hovers as one, the first on top. */
export function joinedHover(first: Hover | null, second: Hover | null, markup: Markup): Hover | null {
  if (first === null || second === null) return first ?? second;
  const rule = markup.kind === 'markdown' ? '\n\n---\n\n' : '\n\n';
  return { ...first, contents: { kind: markup.kind, value: [textOf(first), textOf(second)].join(rule) } };
}

const textOf = ({ contents }: Hover): string => (typeof contents === 'object' && 'value' in contents ? contents.value : '');

function sectionOf({ title, says }: Passage, markup: Markup): string {
  return `${markup.bold(title)}\n\n${says()
    .map((sentence) => `- ${markup.text(sentence)}`)
    .join('\n')}`;
}

interface Place {
  readonly span: Span;
  readonly isOfRights: boolean;
}

function placeAt(found: FoundResource, offset: number): Place | undefined {
  const spans = (field: Field): Span[] => [field.keyAnchor, field.anchor];
  const { field, groupKind } = found.resource;
  const template = podTemplatePath(groupKind);
  const account = template === undefined ? [] : [field.get(...template, 'spec', 'serviceAccountName')];
  const role = groupKind.endsWith('Binding') ? [field.get('roleRef', 'name')] : [];
  const places: { readonly at: Span; readonly isOfRights: boolean }[] = [
    ...[field.get('kind'), field.get('metadata', 'name')].flatMap(spans).map((at) => ({ at, isOfRights: false })),
    ...[...account, ...role].filter(({ isPresent }) => isPresent).map(({ anchor }) => ({ at: anchor, isOfRights: true })),
  ];
  return places
    .map(({ at, isOfRights }) => ({ span: spanIn(found, () => at), isOfRights }))
    .find(({ span }) => span.start <= offset && offset <= span.end);
}
