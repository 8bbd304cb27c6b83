import { isScalar, type Scalar } from 'yaml';
import { Placement } from '../text/placement.ts';
import { type Outer, YamlDocument } from './document.ts';
import type { Field } from './field.ts';
import { splitDocuments } from './stream.ts';

/**
 * Where the characters of a scalar's value stand in its document. Undefined when a value and its text do not agree
 * character by character: folded lines, escapes.
 */
export function placementOf(field: Field): Placement | undefined {
  const node = field.node;
  if (field.kind !== 'scalar' || !isScalar(node) || !node.range) return undefined;
  if (node.type !== 'BLOCK_LITERAL') return linePlacement(field.document.text, node);
  if (!literals.has(node)) literals.set(node, literalPlacement(field.document.text, node));
  return literals.get(node);
}

/** A long script may have thousands of findings, each of which asks. */
const literals = new WeakMap<Scalar, Placement | undefined>();

function literalPlacement(text: string, node: Scalar): Placement | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  const header = text.indexOf('\n', start);
  if (header < 0 || end <= header) return undefined;
  const lines = text.slice(header + 1, end).split('\n');
  const explicit = /[1-9]/.exec(text.slice(start, header).replace(/\s#.*/s, ''));
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined || explicit !== null) return undefined;
  const indent = first.length - first.trimStart().length;
  const inner: number[] = [];
  const outer: number[] = [];
  let innerAt = 0;
  let outerAt = header + 1;
  for (const line of lines) {
    const { length } = line.replace(/\r$/, '');
    const skipped = Math.min(indent, length, line.length - line.trimStart().length);
    inner.push(innerAt);
    outer.push(outerAt + skipped);
    innerAt += length - skipped + 1;
    outerAt += line.length + 1;
  }
  return new Placement(inner, outer, `${text[header - 1] === '\r' ? '\r\n' : '\n'}${' '.repeat(indent)}`);
}

function linePlacement(text: string, node: Scalar): Placement | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  const quotes = node.type === 'PLAIN' ? 0 : 1;
  return text.slice(start + quotes, end - quotes) === node.value ? new Placement([0], [start + quotes], '\n') : undefined;
}

/** Manifests that stand in a text, with their places in its document: the text is a manifest itself, or a script with here-documents. */
export function embeddedDocuments(field: Field): YamlDocument[] {
  const text = field.written;
  if (text === undefined || !API_VERSION.test(text) || !KIND.test(text)) return [];
  const placement = placementOf(field);
  if (placement === undefined) return [];
  const heredocs = hereDocuments(text);
  if (heredocs.length > 0)
    return heredocs.flatMap(({ start, end, isQuoted }) => documentsIn(field, placement, start, text.slice(start, end), !isQuoted));
  return /^(?:---|apiVersion:|kind:|#)/m.test(text) ? documentsIn(field, placement, 0, text, false) : [];
}

/** A text that is one mapping of its own, such as a configuration file in a ConfigMap. */
export function embeddedMapping(field: Field): YamlDocument | undefined {
  const documents = textDocuments(field);
  return documents.length === 1 ? documents[0] : undefined;
}

/** All documents of a text, whatever they hold; none where its places cannot be told. */
export function textDocuments(field: Field): YamlDocument[] {
  const placement = placementOf(field);
  return placement === undefined ? [] : documentsIn(field, placement, 0, field.written ?? '', false);
}

const API_VERSION = /^[ \t-]*apiVersion:/m;
const KIND = /^[ \t-]*kind:/m;

function documentsIn(field: Field, placement: Placement, base: number, text: string, isExpanded: boolean): YamlDocument[] {
  return splitDocuments(text).map(({ start, end }) => {
    const outer: Outer = { document: field.document, path: field.path, start: base + start, placement: placement.from(base + start) };
    return YamlDocument.parse(text.slice(start, end), outer, isExpanded ? 'by a shell' : 'not');
  });
}

interface HereDocument {
  readonly start: number;
  readonly end: number;
  /** Its mark is quoted, so that the shell leaves it as it is. */
  readonly isQuoted: boolean;
}

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_07_04 */
function hereDocuments(script: string): HereDocument[] {
  const found: HereDocument[] = [];
  const opening = /<<-?[ \t]{0,9}(["']?)([A-Za-z_]\w{0,99})\1/g;
  for (let match = opening.exec(script); match !== null; match = opening.exec(script)) {
    const start = script.indexOf('\n', match.index) + 1;
    if (start === 0) break;
    const closing = new RegExp(`^\\t*${match[2]}[ \\t]*$`, 'gm');
    closing.lastIndex = start;
    const end = closing.exec(script)?.index ?? script.length;
    found.push({ start, end, isQuoted: match[1] !== '' });
    opening.lastIndex = end;
  }
  return found;
}
