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
export const expressionsOf = ({ field }: Resource): readonly PolicyExpression[] =>
  read(['variables', 'validations'].flatMap((list) => field.get('spec', list).items.map((item) => item.get('expression'))));

/** The same of a ConstraintTemplate that is written in CEL. https://open-policy-agent.github.io/gatekeeper/website/docs/validating-admission-policy */
export function templateExpressions({ field }: Resource): readonly PolicyExpression[] {
  const codes = field.get('spec', 'targets').items.flatMap((target) => target.get('code').items);
  const sources = codes.filter((code) => code.get('engine').is('K8sNativeValidation')).map((code) => code.get('source'));
  const items = sources.flatMap((source) => [...source.get('variables').items, ...source.get('validations').items]);
  return read(items.flatMap((item) => [item.get('expression'), item.get('messageExpression')]));
}

const read = (sources: readonly Field[]): readonly PolicyExpression[] =>
  sources.flatMap((field) => {
    const expression = field.text === undefined ? undefined : readExpression(field.text);
    return expression === undefined || !isReadable(expression) ? [] : { field, parts: [...partsOf(expression)] };
  });

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
