import { isScalar, type Scalar } from 'yaml';
import { stripEnd } from '../text/strip-end.ts';
import { doubleQuoted, formatScalar, mayStandInLiteral, mayStandPlain } from './format.ts';
import type { Plan } from './plan.ts';
import { refuse } from './refusal.ts';
import { quoteOf } from './replace.ts';
import type { Source } from './source.ts';

/** Replaces stretches of a text where they stand; a text of several lines only as a literal, whose lines are as they look. */
export function substituteText(source: Source, { field, substitutions }: Plan, inFlow: boolean): void {
  const { node } = field;
  if (!isScalar(node) || !node.range || typeof node.value !== 'string') refuse('only a written text can be changed in part');
  if (node.tag !== undefined) refuse(`the value has the tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}`);
  if (/\p{Surrogate}/u.test(after(node.value, substitutions))) refuse('the text would have half a character');
  if (node.type === 'BLOCK_LITERAL') substituteLines(source, node, node.value, substitutions);
  else if (node.type === 'BLOCK_FOLDED' || source.text.slice(node.range[0], node.range[1]).includes('\n'))
    refuse('the text is folded over several lines');
  else substituteLine(source, node, node.value, substitutions, inFlow);
}

type Substitutions = Plan['substitutions'];

function after(value: string, substitutions: Substitutions): string {
  let changed = value;
  for (const { from, to, text } of [...substitutions].sort((a, b) => b.from - a.from))
    changed = changed.slice(0, from) + text + changed.slice(to);
  return changed;
}

function substituteLine(source: Source, node: Scalar, value: string, substitutions: Substitutions, inFlow: boolean): void {
  const [start, end] = node.range ?? [0, 0];
  const quote = quoteOf(node);
  const changed = after(value, substitutions);
  const inner = start + quote.length;
  const isAsWritten = source.text.slice(inner, end - quote.length) === value;
  const staysAsWritten =
    quote === '' ? mayStandPlain(changed, inFlow) : formatScalar(changed, source.style, quote) === quote + changed + quote;
  if (!isAsWritten || (!staysAsWritten && quote !== '"')) {
    source.replace(start, end, formatScalar(changed, source.style, quote, inFlow));
    return;
  }
  for (const { from, to, text } of substitutions)
    source.replace(inner + from, inner + to, quote === '"' ? doubleQuoted(text).slice(1, -1) : text);
}

function substituteLines(source: Source, node: Scalar, value: string, substitutions: Substitutions): void {
  const [start, end] = node.range ?? [0, 0];
  const body = source.text.indexOf('\n', start) + 1;
  const written = source.text.slice(body, end).split('\n');
  const lines = value.split('\n');
  const model = lines.findIndex((line) => line !== '');
  const indent = (written[model]?.replace(/\r$/, '').length ?? 0) - (lines[model]?.length ?? 0);
  if (model < 0 || indent < 0) refuse('the text is empty');
  const starts: number[] = [];
  let at = body;
  for (const [i, line] of lines.entries()) {
    const look = written[i]?.replace(/\r$/, '') ?? '';
    const isSame = line === '' ? look.trim() === '' && look.length <= indent : look === ' '.repeat(indent) + line;
    if (!isSame) refuse('the text is written in an unusual way');
    starts.push(line === '' ? -1 : at + indent);
    at += (written[i]?.length ?? 0) + 1;
  }
  const place = (offset: number): number => {
    let line = 0;
    let rest = offset;
    while (rest > (lines[line]?.length ?? 0)) rest -= (lines[line++]?.length ?? 0) + 1;
    const lineAt = starts[line] ?? -1;
    if (lineAt < 0) refuse('the text begins or ends on an empty line');
    return lineAt + rest;
  };
  if (substitutions.some(({ text }) => !mayStandInLiteral(text)))
    refuse('the text has lines of its own, which cannot hold such characters');
  const ending = (text: string): number => text.length - stripEnd(text, '\n').length;
  const changed = after(value, substitutions);
  if (ending(changed) !== ending(value) || /^\s/.test(changed)) refuse('the text would begin or end in another way');
  const newlines = (breaks: string): string => source.style.newline.repeat(breaks.length) + ' '.repeat(indent);
  for (const { from, to, text } of substitutions) source.replace(place(from), place(to), text.replaceAll(/\n+/g, newlines));
}
