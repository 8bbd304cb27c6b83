import { embeddedMapping } from '../yaml/embedded.ts';
import { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

/** The configurations of OpenTelemetry collectors that an object holds. https://opentelemetry.io/docs/collector/configuration/ */
export function collectorConfigsOf({ groupKind, field }: Resource): readonly Field[] {
  const config = field.get('spec', 'config');
  if (groupKind === 'opentelemetry.io/OpenTelemetryCollector' && config.isMap) return [config];
  const texts = groupKind === 'core/ConfigMap' ? field.get('data').entries.map(([, value]) => value) : [config];
  return texts.flatMap((value) => {
    const isConfig = /^exporters:/m.test(value.text ?? '') && /^service:/m.test(value.text ?? '');
    const document = isConfig ? embeddedMapping(value) : undefined;
    return document === undefined ? [] : Field.root(document);
  });
}
