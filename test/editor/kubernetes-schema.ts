import { fieldsOf, type Shape, typeOfKind } from '../../server/src/kube/fields.ts';

type Schema = { readonly [key: string]: unknown };

/** A JSON schema of objects of these kinds, as strict as those that are offered for Kubernetes. */
export function schemaOfKinds(kinds: readonly Parameters<typeof typeOfKind>[0][]): Schema {
  const definitions: Record<string, Schema> = {};
  const define = (type: string): Schema => {
    if (!(type in definitions)) {
      // Set first, so that a type that holds itself ends.
      definitions[type] = {};
      const fields = [...fieldsOf(type).values()];
      definitions[type] = {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(fields.map(({ name, shape }) => [name, { description: `The field ${name}.`, ...schemaOf(shape) }])),
        required: fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
      };
    }
    return { $ref: `#/definitions/${encodeURIComponent(type.replaceAll('/', '.'))}` };
  };
  const schemaOf = (shape: Shape): Schema => {
    switch (shape.kind) {
      case 'object':
        return define(shape.type);
      case 'list':
        return { type: 'array', items: schemaOf(shape.of) };
      case 'map':
        return { type: 'object', additionalProperties: schemaOf(shape.of) };
      case 'text':
        return shape.values.length === 0 ? { type: 'string' } : { type: 'string', enum: shape.values };
      case 'quantity':
        return { type: ['string', 'number'] };
      case 'number':
      case 'boolean':
        return { type: shape.kind };
      case 'anything':
        return {};
    }
  };
  const oneOf = kinds.map((one) => ({ allOf: [{ properties: { kind: { const: one.kind } } }, define(typeOfKind(one) ?? '')] }));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...(oneOf.length === 1 ? oneOf[0] : { oneOf }),
    definitions: Object.fromEntries(Object.entries(definitions).map(([type, schema]) => [type.replaceAll('/', '.'), schema])),
  };
}
