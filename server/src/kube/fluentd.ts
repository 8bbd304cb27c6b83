import { allSections, parameter, type Section, sectionsOf } from '../languages/fluentd.ts';
import type { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

/** A place that Fluentd sends events to, and the text it is configured in. */
export interface Output {
  readonly field: Field;
  readonly section: Section;
  readonly type: string;
}

/** The outputs that the configurations in a ConfigMap name. https://docs.fluentd.org/output */
export function outputsOf({ field }: Resource): readonly Output[] {
  return field.get('data').entries.flatMap(([, value]) => {
    if (value.text?.includes('<match') !== true) return [];
    return allSections(sectionsOf(value.text)).flatMap((section) => {
      const type = OUTPUTS.has(section.name) ? parameter(section, '@type')?.value.replace(/^(['"])(.*)\1$/, '$2') : undefined;
      return type === undefined ? [] : { field: value, section, type };
    });
  });
}

/** Sections that hold an output: one for each place where the plug-in copies to several, and a second for bad times. */
const OUTPUTS = new Set(['match', 'store', 'secondary']);
