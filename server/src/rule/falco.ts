import { type FalcoItem, falcoItemsIn } from '../kube/falco/rules.ts';
import { FALCO_FILES, FALCO_KINDS, type FalcoConfig, type FalcoFile, type FalcoSources, falcoSourcesOf } from '../kube/falco/sources.ts';
import type { Resource } from '../kube/resource.ts';
import type { Field } from '../yaml/field.ts';
import type { Finding, Rule } from './rule.ts';

type Check = NonNullable<Rule['check']>;

/** Looks at every text that is to be a file of Falco rules. */
export const inFalcoFiles = (find: (file: FalcoFile) => Iterable<Finding>): Check =>
  everywhere(function* (sources) {
    for (const file of sources.files) yield* find(file);
  });

/** Looks at every rule, macro and list of Falco, with all those of its file. */
export const inFalcoRules = (find: (item: FalcoItem, items: readonly FalcoItem[]) => Iterable<Finding>): Check =>
  inFalcoFiles(function* ({ root }) {
    const items = root === undefined ? [] : falcoItemsIn(root);
    for (const item of items) yield* find(item, items);
  });

/** Looks at Falco's own configuration. */
export const inFalcoConfigs = (find: (config: Field, whole: FalcoConfig) => Iterable<Finding>): Check =>
  everywhere(function* (sources) {
    for (const config of sources.configs) yield* find(config.field, config);
  });

/** Looks at the values that Falco's chart is given. */
export const inFalcoValues = (find: (values: Field) => Iterable<Finding>): Check =>
  everywhere(function* (sources) {
    for (const values of sources.values) yield* find(values);
  });

function everywhere(check: (sources: FalcoSources) => Generator<Finding>): Check {
  const inObject = (resource: Resource) => check(falcoSourcesOf(resource));
  const inFile = ([format, read]: readonly [string, (root: Field) => FalcoSources]) =>
    [format, (root: Field) => check(read(root))] as const;
  return Object.fromEntries([...FALCO_KINDS.map((kind) => [kind, inObject] as const), ...Object.entries(FALCO_FILES).map(inFile)]);
}
