import type { Chart } from '../kube/helm/chart.ts';
import { evaluate } from '../kube/helm/evaluate.ts';
import type { Helpers } from '../kube/helm/helpers.ts';
import type { Piece } from '../kube/helm/output.ts';
import type { From } from '../kube/helm/value.ts';
import { type Span, shift } from '../text/span.ts';
import { YamlDocument } from '../yaml/document.ts';
import { Field } from '../yaml/field.ts';
import { pathText } from '../yaml/path.ts';
import { splitDocuments } from '../yaml/stream.ts';
import type { Activation } from './activate.ts';
import { findingsIn, type OnCrash, placeOf } from './analysis.ts';
import { type Derived, derivedOf, type Note, nearKeys, placeKey, type SourceOf, type Target } from './derived.ts';
import type { FileState } from './state.ts';

/** A file of values, as far as it is about one chart. */
export interface Layer {
  readonly uri: string;
  /** Number of the document in the file, and where it starts. */
  readonly document: number;
  readonly start: number;
  readonly field: Field;
}

/** What decides what the templates of a chart come to, besides themselves. */
export interface ChartSetting {
  readonly chart: Chart;
  readonly helpers: Helpers;
  /** The files of values that are given together, each time one way. */
  readonly sets: readonly (readonly Layer[])[];
}

/**
 * What is found in a template of a chart once its values are put in, and is not found in it as it is written. Only what
 * a value decides that can be shown is told.
 */
export function derivedByValues(
  file: FileState,
  { chart, helpers, sets }: ChartSetting,
  activation: Activation,
  onCrash: OnCrash,
): readonly Derived[] {
  const known = nearKeys(file);
  return sets.flatMap((layers) => {
    const { text, pieces } = evaluate(
      file.text,
      layers.map(({ field }) => field),
      chart,
      helpers,
    );
    return splitDocuments(text).flatMap((span) => {
      const part = text.slice(span.start, span.end);
      if (!activation.concerns(part, file.context.path) || !pieces.some((piece) => piece.from !== undefined && isIn(piece, span)))
        return [];
      const document = YamlDocument.parse(part);
      if (document.isBroken) return [];
      const sourceOf = sourcesIn(file, layers, pieces, span.start);
      return findingsIn(document, activation, onCrash).flatMap((placed) => {
        const derived = derivedOf(placed, sourceOf);
        if (derived === undefined || derived.source.related.length === 0) return [];
        return known.has(placeKey(placed.active.rule.id, file.uri, derived.source.span)) ? [] : derived;
      });
    });
  });
}

const isIn = (piece: Piece, { start, end }: Span): boolean => piece.start < end && start < piece.end;

/** Leads from places of an evaluated document, which starts at an offset of the evaluated text, back to the template and the values. */
function sourcesIn(file: FileState, layers: readonly Layer[], pieces: readonly Piece[], start: number): SourceOf {
  return (place) => {
    const span = placeOf(place);
    const written = spanIn(file.text, pieces, shift(span, start));
    if (written === undefined) return undefined;
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
    const value = valueIn(written);
    if (value === 'template') return field === undefined ? undefined : { uri: file.uri, document, field };
    const layer = value === undefined ? undefined : layers[value.layer];
    if (value === undefined || layer === undefined) return undefined;
    return {
      uri: layer.uri,
      document: layer.document,
      field: Field.root(layer.field.document).get(...value.path, ...at.path.slice(written.path.length)),
    };
  }

  /** The value that a written field is; `template` where the template writes it, undefined where both have a part in it. */
  function valueIn(written: Field): From | 'template' | undefined {
    const [first] = written.isMap ? written.entries.map(([, entry]) => entry) : written.items;
    if (first === undefined) {
      const own = piecesOver(written.span);
      const [piece] = own;
      if (own.every(({ kind }) => kind === 'text')) return 'template';
      return own.length === 1 ? piece?.from : undefined;
    }
    // A mapping or a list begins where its first entry does.
    const inner = written.isMap ? pieceOver(pieces, first.keyAnchor.start + start) : undefined;
    const own = written.isMap ? (inner?.kind === 'text' ? 'template' : inner?.from) : valueIn(first);
    return own === 'template' || own === undefined ? own : { layer: own.layer, path: own.path.slice(0, -1) };
  }

  function piecesOver({ start: from, end: to }: Span): readonly Piece[] {
    return pieces.filter((piece) => piece.start < to + start && from + start < piece.end);
  }

  /** Where the values stand that are a part of the place, for the reader. */
  function valuesOf(at: Field): readonly Note[] {
    const written = at.nearest;
    const own = valueIn(written);
    const found =
      typeof own === 'object' ? [own] : written.kind === 'scalar' ? piecesOver(written.span).flatMap(({ from }) => from ?? []) : [];
    return found.slice(0, 5).flatMap(({ layer, path }) => {
      const values = layers[layer];
      if (values === undefined) return [];
      const { anchor } = Field.root(values.field.document).get(...path);
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

/** The stretch of the template that a stretch of what it prints stands for: literal text as it stands, of an action all of it. */
function spanIn(text: string, pieces: readonly Piece[], { start, end }: Span): Span | undefined {
  const first = pieceOver(pieces, start);
  const last = pieceOver(pieces, Math.max(start, end - 1));
  if (first === undefined || last === undefined) return undefined;
  const from = first.kind === 'value' ? first.source.start : first.source.start + start - first.start;
  const to = last.kind === 'value' ? last.source.end : last.source.start + end - last.start;
  // Where an action is printed before what stands before it, such as in a loop, its own place has to do.
  if (to < from) return first.source;
  const line = first.kind === 'value' ? -1 : text.indexOf('\n', from);
  return { start: from, end: line < 0 ? to : Math.min(to, line) };
}
