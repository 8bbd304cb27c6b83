import { parseTemplate } from '../../languages/go-template/parser.ts';
import type { Field } from '../../yaml/field.ts';
import { type Chart, chartMap } from './chart.ts';
import { bodyOf, bothOf, type Helpers, helpersOf, NO_HELPERS } from './helpers.ts';
import type { Piece } from './output.ts';
import { Printer } from './printer.ts';
import { mapOf, textValue, type Value } from './value.ts';
import { hiding, opening, valuesFrom } from './values.ts';

/** A template after as much of it as is certain has been printed. */
export interface Evaluation {
  readonly text: string;
  /** Without gaps, in the order of the text. */
  readonly pieces: readonly Piece[];
}

/**
 * Prints a template of a Helm chart as Helm does, as far as that is certain. An action that something unknown decides
 * (the release, the cluster, a function of which nothing is known here, a path below nothing), stays in the text as
 * it is, with the rest of its block; what stands inside is printed where it is certain. Text that is no template, or
 * takes too long, stays as a whole.
 *
 * `layers` are the roots of the files of values, of which later ones win; see `valuesOf`.
 */
export function evaluate(template: string, layers: readonly Field[], chart?: Chart, helpers: Helpers = NO_HELPERS): Evaluation {
  const whole = {
    text: template,
    pieces: [{ start: 0, end: template.length, source: { start: 0, end: template.length }, kind: 'text' as const }],
  };
  const nodes = parseTemplate(template);
  if (nodes === undefined) return whole;
  const body = bodyOf(nodes);
  const all = bothOf(helpers, helpersOf(nodes, body));
  // Who may change anything at all may change what the template itself has made.
  if (all.changed.some(({ length }) => length === 0)) return whole;
  const values = hiding(opening(valuesFrom(layers), chart?.dependencies ?? []), [...all.changed, ...(chart?.hidden ?? [])]);
  const printer = new Printer(all, rootOf(values, chart));
  const output = printer.print(body);
  return printer.isExhausted ? whole : output.pieces;
}

/** https://helm.sh/docs/chart_template_guide/builtin_objects/ */
function rootOf(values: Value, chart: Chart | undefined): Value {
  const release = mapOf(new Map([['Service', textValue('Helm')]]), true);
  const entries: [string, Value | undefined][] = [
    ['Values', values],
    ['Chart', chart && chartMap(chart)],
    ['Release', release],
  ];
  return mapOf(new Map(entries), true);
}
