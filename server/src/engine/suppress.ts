import { podTemplatePath } from '../kube/kinds.ts';
import type { Resource } from '../kube/resource.ts';
import type { Field } from '../yaml/field.ts';
import { CommentScopes } from './comment-scope.ts';
import { foreignAnnotation, foreignComments } from './foreign.ts';
import { readWords, type Suppression, WHOLE_FILE, type Word } from './suppression.ts';

/** Our annotation of an object or a pod template: a line for each suppression, written as behind `ignore` in a comment. */
export const IGNORE_ANNOTATION = 'kubewright.dev/ignore';

const COMMENT = /#[ \t]*kubewright:[ \t]*(ignore-file|ignore)\b([^\r\n]*)/g;

/**
 * The suppressions in the comments of one document, in their order. A comment speaks for the entry or item that starts
 * on its line, or on the next line of content when it stands alone: above `- name: web` for the whole container, above
 * the first line for all of the document. With `ignore-file` it speaks for the file, wherever it stands.
 */
export function suppressionsIn(text: string): readonly Suppression[] {
  const scopes = new CommentScopes(text);
  const foreign = foreignComments(text, scopes);
  if (!text.includes('kubewright:')) return foreign;
  // From the last to the first: comments below one another share the content they speak for.
  const ours = [...text.matchAll(COMMENT)].reverse().map((match): Suppression => {
    const [all, verb = '', words = ''] = match;
    const start = match.index;
    return {
      ...readWords(words, start + all.length - words.length),
      span: { start, end: start + all.trimEnd().length },
      scope: verb === 'ignore-file' ? WHOLE_FILE : scopes.of(start),
      annotation: undefined,
      tool: undefined,
    };
  });
  return [...foreign, ...ours].sort((a, b) => a.span.start - b.span.start);
}

/** False when no annotation in the text can silence anything, so that none need be read. */
export const mayBeSilenced = (text: string): boolean => /\/(?:ignore|skip)|\bskip\/|exempt|ignore-check/.test(text);

/** The suppressions in the annotations of objects and of the pod templates in them; in the text of the outermost document. */
export function suppressionsOf(resources: readonly Resource[]): readonly Suppression[] {
  return resources.flatMap(({ field, groupKind }) => {
    const template = podTemplatePath(groupKind);
    const places = template === undefined || template.length === 0 ? [field] : [field, field.get(...template)];
    return places.flatMap((place) =>
      place.get('metadata', 'annotations').entries.flatMap(([name, value]) => annotated(place, name, value)),
    );
  });
}

function annotated(place: Field, name: string, annotation: Field): readonly Suppression[] {
  const { document } = place;
  const isWhole = place.parent === undefined && document.outer === undefined;
  const scope = isWhole ? { start: 0, end: document.text.length } : document.lift(place.span);
  const span = document.lift(annotation.keyAnchor);
  const at = { scope, span, annotation };
  if (name !== IGNORE_ANNOTATION) return foreignAnnotation(name, annotation.written, at);
  const lines = annotation.written?.split('\n').filter((line) => line.trim() !== '') ?? [];
  // Words of a value in quotes or blocks do not stand where they seem to, so all are pointed at by the annotation.
  const here = ({ text }: Word): Word => ({ text, span });
  return lines.map((line) => {
    const { rules, until, reason } = readWords(line, 0);
    return { ...at, rules: rules.map(here), until: until && here(until), reason, tool: undefined };
  });
}
