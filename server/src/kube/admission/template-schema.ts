import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';

/** Which parameters the constraints of a template may have. */
export interface ParameterSchema {
  /** `validation` of the template. */
  readonly validation: Field;
  /** Of the schema's own level; more may be there only when it is not certain. */
  readonly names: ReadonlySet<string>;
  /** Nothing but the names is declared. */
  readonly isCertain: boolean;
}

/** https://open-policy-agent.github.io/gatekeeper/website/docs/constrainttemplates#v1-constraint-template */
export function parameterSchema({ field, version }: Resource): ParameterSchema {
  const validation = field.get('spec', 'crd', 'spec', 'validation');
  const schema = validation.get('openAPIV3Schema');
  const properties = schema.get('properties');
  return {
    validation,
    names: new Set(properties.entries.map(([name]) => name)),
    isCertain:
      (schema.isAbsent || (schema.isMap && !schema.isOpen)) &&
      (schema.get('type').isAbsent || schema.get('type').is('object')) &&
      (properties.isAbsent || (properties.isMap && !properties.isOpen)) &&
      ELSEWHERE.every((key) => schema.get(key).isAbsent || schema.get(key).is(false)) &&
      // A schema of the old kind lets everything in, and before v1 it is the default.
      ((version === 'v1' && validation.get('legacySchema').isAbsent) || validation.get('legacySchema').is(false)),
  };
}

/** What lets more in than the properties name. */
const ELSEWHERE = ['additionalProperties', 'allOf', 'anyOf', 'oneOf', 'patternProperties', 'x-kubernetes-preserve-unknown-fields'];

/** Every level of a schema from the outside in, as far as people nest them. */
export function* schemaLevels(schema: Field, depth = 0): Generator<Field> {
  if (!schema.isMap || DEPTH < depth) return;
  yield schema;
  for (const [, property] of schema.get('properties').entries) yield* schemaLevels(property, depth + 1);
  for (const key of ['items', 'additionalProperties']) yield* schemaLevels(schema.get(key), depth + 1);
}

const DEPTH = 12;

/** True when a level of the schema says no type, which v1 asks for. https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema */
export const isUntyped = (level: Field): boolean => level.get('type').isAbsent && EXEMPT.every((key) => level.get(key).isAbsent);

const EXEMPT = ['x-kubernetes-int-or-string', 'x-kubernetes-preserve-unknown-fields', '$ref'];

/** What a level without a type can only be. */
export function impliedType(level: Field): string | undefined {
  if (level.get('properties').isPresent || level.get('additionalProperties').isPresent) return 'object';
  return level.get('items').isPresent ? 'array' : undefined;
}
