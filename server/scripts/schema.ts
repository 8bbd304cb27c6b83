import type { Option, Options } from '../src/rule/options.ts';
import type { CataloguedRule } from '../src/rule/rule.ts';
import { LEVELS, SETTINGS, type Setting, type SettingType } from '../src/settings/settings.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

/** The `contributes.configuration.properties` of the manifest. */
export function editorProperties(rules: readonly CataloguedRule[]): Schema {
  return Object.fromEntries(
    Object.entries(SETTINGS).flatMap(([name, setting], i) => {
      const { text, editorText, byDefault, isForFiles } = setting as Setting;
      if (isForFiles) return [];
      const markdownDescription = [text, editorText].filter((sentence) => sentence !== undefined).join(' ');
      const { type, ...rest } = typeSchema(setting.type, rules);
      return [
        [`kubewright.${name}`, { type: type ?? 'string', default: byDefault, ...rest, order: i + 1, scope: 'window', markdownDescription }],
      ];
    }),
  );
}

/** A JSON schema of the config file, for editors that are told of it by a comment. */
export function configFileSchema(rules: readonly CataloguedRule[], id: string): Schema {
  const properties = Object.entries(SETTINGS).flatMap(([name, setting]) => {
    const { type, byDefault, text, isForEditors }: Setting = setting;
    return isForEditors ? [] : [[name, { ...typeSchema(type, rules), default: byDefault, description: text }] as const];
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    title: 'Settings of Kubewright',
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function typeSchema(type: SettingType, rules: readonly CataloguedRule[]): Schema {
  switch (type.kind) {
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: type.values.map(({ value }) => value), enumDescriptions: type.values.map(({ text }) => text) };
    case 'version':
      return { type: 'string', pattern: '^1\\.\\d+$', patternErrorMessage: 'A minor version of Kubernetes, such as 1.36.' };
    case 'globs':
      return { type: 'array', items: { type: 'string' } };
    case 'ruleIds':
      return { type: 'array', items: { type: 'string', enum: rules.map(({ id }) => id) } };
    case 'exceptions':
      return { type: 'array', items: exceptionSchema(rules) };
    case 'levels':
      return {
        type: 'object',
        properties: Object.fromEntries(
          rules.map(({ id, summary }) => [id, { type: 'string', enum: [...LEVELS], description: `${summary}.` }]),
        ),
        additionalProperties: false,
      };
    case 'options':
      return {
        type: 'object',
        properties: Object.fromEntries(
          rules.flatMap(({ id, options }) => (options === undefined ? [] : [[id, optionsSchema(options)] as const])),
        ),
        additionalProperties: false,
      };
  }
}

function exceptionSchema(rules: readonly CataloguedRule[]): Schema {
  const texts = (description: string): Schema => ({ type: 'array', items: { type: 'string' }, description });
  return {
    type: 'object',
    properties: {
      rules: { type: 'array', items: { type: 'string', enum: rules.map(({ id }) => id) }, minItems: 1, description: 'Which rules.' },
      paths: texts('Globs of files, relative to the folder of this file.'),
      namespaces: texts('Namespaces that the objects name themselves; * stands for any characters.'),
      kinds: texts('Kinds of objects; * stands for any characters.'),
      names: texts('Names of objects; * stands for any characters.'),
      reason: { type: 'string', minLength: 1, description: 'Why this is fine.' },
      until: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'The last day on which it counts, in UTC.' },
    },
    required: ['rules', 'reason'],
    additionalProperties: false,
  };
}

function optionsSchema(options: Options): Schema {
  const properties = Object.entries(options).map(([name, { kind, byDefault, text }]) => [
    name,
    { ...OPTION_TYPES[kind], default: byDefault, description: text },
  ]);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

const OPTION_TYPES: Readonly<Record<Option['kind'], Schema>> = {
  texts: { type: 'array', items: { type: 'string', minLength: 1 } },
  text: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
};
