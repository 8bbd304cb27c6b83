import { evaluate } from '../kube/helm/evaluate.ts';
import type { Piece } from '../kube/helm/output.ts';
import type { From } from '../kube/helm/value.ts';
import { type Span, shift } from '../text/span.ts';
import { YamlDocument } from '../yaml/document.ts';
import { Field, pathText } from '../yaml/field.ts';
import { splitDocuments } from '../yaml/stream.ts';
import type { Activation } from './activate.ts';
import { findingsOf, type OnCrash, placeOf } from './analysis.ts';
import { type Derived, derivedOf, nearKeys, placeKey, type Note, type SourceOf, type Target } from './derived.ts';
import type { FileState } from './state.ts';
import { resourcesOf } from './subjects.ts';

/** The values of a chart that count together: the root of each file, the later ones over the earlier. */
export interface Layer {
  readonly uri: string;
  readonly document: number;
  readonly start: number;
  readonly root: Field;
}

/** What is found in a template of a chart once its values are put in, and is not found in it as it is written. */
export function derivedByValues(
  file: FileState,
  layers: readonly Layer[],
  helpers: readonly string[],
  activation: Activation,
  onCrash: OnCrash,
): readonly Derived[] {
  const { text, pieces } = evaluate(file.text, { layers: layers.map(({ root }) => root), helpers });
  if (!pieces.some(({ from }) => from !== undefined)) return [];
  const known = nearKeys(file);
  return splitDocuments(text).flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    if (
      !activation.concerns(part, file.context.path) ||
      !pieces.some((piece) => piece.from !== undefined && piece.start < end && start < piece.end)
    )
      return [];
    const document = YamlDocument.parse(part);
    if (document.isBroken) return [];
    const sourceOf = sourcesIn(file, layers, pieces, start);
    return findingsOf(document, resourcesOf(document), activation, onCrash).flatMap((placed) => {
      const derived = derivedOf(placed, sourceOf);
      return derived === undefined || known.has(placeKey(placed.active.rule.id, file.uri, derived.source.span)) ? [] : derived;
    });
  });
}

/** Leads from places of an evaluated document, which starts at an offset of the evaluated text, back to the template and the values. */
function sourcesIn(file: FileState, layers: readonly Layer[], pieces: readonly Piece[], start: number): SourceOf {
  const pieceAt = (offset: number): Piece | undefined => pieceOver(pieces, offset + start);

  return (place) => {
    const span = placeOf(place);
    const piece = pieceAt(span.start);
    if (piece === undefined) return undefined;
    const written = spanIn(file.text, piece, shift(span, start));
    const document = file.documents.findLastIndex((one) => one.start <= written.start);
    const field = templateField(place.at, document, written);
    const target = place.at.document.outer === undefined ? targetOf(place.at, document, field) : undefined;
    return { uri: file.uri, document, span: written, field, target, related: valuesOf(place.at) };
  };

  /** What the template itself has at the place, when it is the same. */
  function templateField(at: Field, document: number, written: Span): Field | undefined {
    const own = file.documents[document];
    if (own?.analysis.document === undefined) return undefined;
    const field = Field.root(own.analysis.document).get(...at.path);
    return own.start + field.anchor.start === written.start ? field : undefined;
  }

  function targetOf(at: Field, document: number, field: Field | undefined): Target | undefined {
    const written = at.nearest;
    const value = valueOf(written);
    if (value === 'template') return field === undefined ? undefined : { uri: file.uri, document, field };
    const layer = value === undefined ? undefined : layers[value.layer];
    if (value === undefined || layer === undefined) return undefined;
    return { uri: layer.uri, document: layer.document, field: layer.root.get(...value.path, ...at.path.slice(written.path.length)) };
  }

  /** The value that a written field is; `template` where the template writes it, undefined where both have a part in it. */
  function valueOf(written: Field): From | 'template' | undefined {
    const [first] = written.isMap ? written.entries.map(([, entry]) => entry) : written.items;
    if (first === undefined) {
      const own = piecesOver(written.span);
      const [piece] = own;
      if (own.every(({ kind }) => kind === 'text')) return 'template';
      return own.length === 1 ? piece?.from : undefined;
    }
    // A mapping or a list begins where its first entry does.
    const inner = written.isMap ? pieceOver(pieces, first.keyAnchor.start + start) : undefined;
    const own = written.isMap ? (inner?.kind === 'text' ? 'template' : inner?.from) : valueOf(first);
    return own === 'template' || own === undefined ? own : { layer: own.layer, path: own.path.slice(0, -1) };
  }

  function piecesOver({ start: from, end: to }: Span): readonly Piece[] {
    return pieces.filter((piece) => piece.start < to + start && from + start < piece.end);
  }

  /** Where the values stand that are a part of the place, for the reader. */
  function valuesOf(at: Field): readonly Note[] {
    const written = at.nearest;
    const own = valueOf(written);
    const found = typeof own === 'object' ? [own] : written.kind === 'scalar' ? piecesOver(written.span).flatMap(({ from }) => from ?? []) : [];
    return found.slice(0, 5).flatMap(({ layer, path }) => {
      const values = layers[layer];
      if (values === undefined) return [];
      const { anchor } = values.root.get(...path);
      return { uri: values.uri, span: shift(anchor, values.start), message: `Decided by .Values.${pathText(path)}` };
    });
  }
}

/** The piece that holds the offset; of an empty stretch the one before it. */
function pieceOver(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low] ?? pieces.at(-1);
}

/** The stretch in the template: literal text as it stands, of an action all of it. A stretch ends with its line. */
function spanIn(text: string, piece: Piece, { start, end }: Span): Span {
  if (piece.kind === 'value') return piece.source;
  const from = piece.source.start + start - piece.start;
  const to = Math.min(piece.source.end, from + end - start);
  const line = text.indexOf('\n', from);
  return { start: from, end: line < 0 ? to : Math.max(from, Math.min(to, line)) };
}
