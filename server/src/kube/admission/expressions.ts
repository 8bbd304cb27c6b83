import { type Expression, isReadable, partsOf, readExpression } from '../../languages/cel.ts';
import type { Span } from '../../text/span.ts';
import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';

/** A readable expression of a policy in CEL, and all that it is made of. */
export interface PolicyExpression {
  readonly field: Field;
  readonly parts: readonly Expression[];
}

/** What a ValidatingAdmissionPolicy judges by, and the variables that this uses. What cannot be read is left out. */
export function expressionsOf({ field }: Resource): readonly PolicyExpression[] {
  const spec = field.get('spec');
  const sources = [...spec.get('variables').items, ...spec.get('validations').items].map((item) => item.get('expression'));
  return sources.flatMap((source) => {
    const read = source.text === undefined ? undefined : readExpression(source.text);
    return read === undefined || !isReadable(read) ? [] : { field: source, parts: [...partsOf(read)] };
  });
}

/** True when something that the policy judges by can be known to nobody here. */
export const hasHiddenExpressions = ({ field }: Resource, known: readonly PolicyExpression[]): boolean =>
  ['variables', 'validations'].reduce((count, key) => count + field.get('spec', key).items.length, 0) !== known.length ||
  ['variables', 'validations'].some((key) => field.get('spec', key).isOpen);

/** Where the name of a field or the text of a key stands, in the text of its expression; undefined for other parts. */
export function nameSpan(part: Expression): Span | undefined {
  if (part.kind === 'text') return { start: part.span.start + 1, end: part.span.end - 1 };
  return part.kind === 'field' ? { start: part.span.end - part.name.length, end: part.span.end } : undefined;
}

/** Every field and text that the expressions name. */
export const namesIn = (expressions: readonly PolicyExpression[]): ReadonlySet<string> =>
  new Set(
    expressions.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'field' ? part.name : part.kind === 'text' ? part.text : [])),
    ),
  );
