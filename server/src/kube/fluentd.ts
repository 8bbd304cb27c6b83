import { allSections, type Parameter, parameter, type Section, sectionsOf } from '../languages/fluentd.ts';
import type { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

/** A text in Fluentd's own language, with the sections at its top. */
export interface FluentdConfig {
  readonly field: Field;
  readonly sections: readonly Section[];
}

/** Every rule about Fluentd asks. */
const known = new WeakMap<Resource, readonly FluentdConfig[]>();

/** The configurations of Fluentd in a ConfigMap. */
export function fluentdConfigsOf(resource: Resource): readonly FluentdConfig[] {
  const before = known.get(resource);
  if (before !== undefined) return before;
  const values = resource.field.get('data').entries.map(([, value]) => value);
  const now = values.flatMap((field) =>
    field.text !== undefined && MARKS.every((mark) => mark.test(field.text ?? '')) ? [{ field, sections: sectionsOf(field.text) }] : [],
  );
  known.set(resource, now);
  return now;
}

/** Other languages have sections of such names too. */
const MARKS: readonly RegExp[] = [/^[ \t]*<(?:match|source|system|filter|label)\b/m, /^[ \t]*(?:@?type|rpc_endpoint)[ \t]/m];

/** A section anywhere in a configuration, with the text that it stands in. */
export interface Placed {
  readonly field: Field;
  readonly section: Section;
}

export const fluentdSectionsOf = (resource: Resource): readonly Placed[] =>
  fluentdConfigsOf(resource).flatMap(({ field, sections }) => allSections(sections).map((section) => ({ field, section })));

/** A value without its quotes; undefined for one that the environment or a secret gives. */
export function literal(given: Parameter | undefined): string | undefined {
  const value = given?.value.replace(/^(['"])(.*)\1$/, '$2');
  return value === undefined || /#\{|\$\{|\{\{/.test(value) ? undefined : value;
}

/** The literal value of a parameter of a section. */
export const setting = (section: Section, name: string): string | undefined => literal(parameter(section, name));

/** A host that cannot be reached from another. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/.test(host);

/** A host of the same cluster, by its form. */
export const isInCluster = (host: string): boolean => /^[a-z0-9-]+$|\.svc(?:\.|$)/.test(host);

/** A place that Fluentd sends events to, and the text it is configured in. */
export interface Output {
  readonly field: Field;
  readonly section: Section;
  readonly type: string;
}

/** The outputs that the configurations in a ConfigMap name. https://docs.fluentd.org/output */
export const outputsOf = (resource: Resource): readonly Output[] =>
  fluentdSectionsOf(resource).flatMap(({ field, section }) => {
    const type = OUTPUTS.has(section.name) ? parameter(section, '@type')?.value.replace(/^(['"])(.*)\1$/, '$2') : undefined;
    return type === undefined ? [] : { field, section, type };
  });

/** Sections that hold an output: one for each place where the plug-in copies to several, and a second for bad times. */
const OUTPUTS = new Set(['match', 'store', 'secondary']);
