import { type Module, type Reference, type Rule, readModule, type Step } from '../languages/rego/module.ts';
import type { Span } from '../text/span.ts';
import type { Field } from '../yaml/field.ts';
import { isPodType, type PodFieldType, type PodType, podField } from './pod-schema.ts';
import type { Resource } from './resource.ts';

/** A module of Rego in a ConstraintTemplate. Its spans are offsets in the value of its field. */
export interface Policy {
  readonly field: Field;
  readonly module: Module;
  /** What it reads of things whose type is known. */
  readonly accesses: readonly Access[];
  /** The version of the language it is compiled as; undefined when a template hides it. */
  readonly version: 'v0' | 'v1' | undefined;
  /** Where the version is written or would be; undefined in the old form, which has none. */
  readonly versionField: Field | undefined;
  /** Other modules import it; it decides nothing by itself. */
  readonly isLibrary: boolean;
}

/** What a policy looks at, before it comes to a pod: the question, the constraint's parameters, the object asked about, and that object's spec. */
export type PolicyType = 'Input' | 'Parameters' | 'Review' | 'Object' | 'Spec' | PodType;

/** One step of a reference. */
export interface Access {
  /** What it is a field or a member of; several where a name stands for several things. */
  readonly owners: readonly PolicyType[];
  /** The owner is a list of such. */
  readonly isOnList: boolean;
  readonly step: Step;
  /** Whether no owner has it. Of an object that may be of any kind that is never certain. */
  readonly isMissing: 'no' | 'perhaps' | 'certainly';
  readonly isLast: boolean;
  readonly reference: Reference;
  readonly rule: Rule;
}

/** https://open-policy-agent.github.io/gatekeeper/website/docs/constrainttemplates */
export function policiesOf(template: Resource): readonly Policy[] {
  const known = read.get(template);
  if (known !== undefined) return known;
  const policies = readPolicies(template);
  read.set(template, policies);
  return policies;
}

/** Every rule about templates asks. */
const read = new WeakMap<Resource, readonly Policy[]>();

function readPolicies({ field }: Resource): readonly Policy[] {
  return field.get('spec', 'targets').items.flatMap((target) => {
    const codes = target.get('code').items.filter((code) => code.get('engine').is('Rego'));
    return [...policiesIn(target, undefined), ...codes.flatMap((code) => policiesIn(code.get('source'), code.get('source', 'version')))];
  });
}

function policiesIn(source: Field, versionField: Field | undefined): Policy[] {
  const version =
    versionField === undefined || versionField.isAbsent ? 'v0' : versionField.is('v1') ? 'v1' : versionField.is('v0') ? 'v0' : undefined;
  const rego = source.get('rego');
  return [rego, ...source.get('libs').items].flatMap((field) => {
    if (field.text === undefined) return [];
    const module = readModule(field.text);
    return { field, module, accesses: new Typing(module).accesses(), version, versionField, isLibrary: field !== rego };
  });
}

type Type = PodFieldType | PolicyType | `${PolicyType}[]`;

/** Fields that lead to a pod. What an object of another kind has beside them is not known. */
const WAYS: Readonly<Record<string, Readonly<Record<string, Type>>>> = {
  Input: { review: 'Review', parameters: 'Parameters' },
  Review: { object: 'Object', oldObject: 'Object' },
  Object: { metadata: 'ObjectMeta', spec: 'Spec' },
  Spec: {
    containers: 'Container[]',
    initContainers: 'Container[]',
    ephemeralContainers: 'Container[]',
    securityContext: 'PodSecurityContext',
    template: 'PodTemplate',
    jobTemplate: 'Object',
  },
};

/** Objects of other kinds may have more fields at the same place. */
const OPEN: ReadonlySet<PolicyType> = new Set<PolicyType>(['Review', 'Object', 'Spec', 'PodTemplate', 'PodSpec']);

function fieldType(type: Type, name: string): Type | undefined {
  if (isPodType(type)) return podField(type, name);
  // Their schema is the template's own.
  if (type === 'Parameters') return '';
  const ways = WAYS[type];
  return ways !== undefined && Object.hasOwn(ways, name) ? ways[name] : undefined;
}

/** How far names are followed to what they stand for. */
const DEPTH = 40;

/** More definitions or calls of one name than people write. */
const MANY = 200;

/** Follows names through assignments, sets and functions of one module. Whatever is not certain has no types. */
class Typing {
  private readonly module: Module;
  private readonly rulesByName = new Map<string, Rule[]>();
  private readonly callsByName = new Map<string, { readonly rule: Rule; readonly arguments: readonly (Reference | undefined)[] }[]>();
  /** For each rule the lists that a name alone stands in brackets behind: `names[name]`. */
  private readonly listsByMember = new Map<Rule, Map<string, string[]>>();
  /** Names of rules all of whose definitions have members. */
  private readonly sets = new Set<string>();
  private readonly known = new Map<Rule | 'module', Map<string, readonly Type[] | undefined>>();

  constructor(module: Module) {
    this.module = module;
    for (const rule of module.rules) {
      add(this.rulesByName, rule.name, rule);
      for (const call of rule.calls) add(this.callsByName, call.name, { rule, arguments: call.arguments });
      const lists = new Map<string, string[]>();
      for (const { head, steps } of rule.references)
        if (steps[0]?.kind === 'variable' && steps.length === 1) add(lists, steps[0].name, head);
      this.listsByMember.set(rule, lists);
    }
    for (const [name, rules] of this.rulesByName) if (rules.every(({ member }) => member !== undefined)) this.sets.add(name);
  }

  accesses(): Access[] {
    const accesses: Access[] = [];
    for (const rule of this.module.rules) {
      for (const reference of rule.references) this.follow(reference, rule, 0, (access) => accesses.push(access));
    }
    return accesses;
  }

  /** The types of a reference; undefined when they are not known. */
  private follow(reference: Reference, rule: Rule, depth: number, tell: (access: Access) => void = () => {}): readonly Type[] | undefined {
    let types = this.named(reference.head, rule, depth);
    for (const [i, step] of reference.steps.entries()) {
      if (types === undefined || types.includes('')) return undefined;
      const next: readonly (Type | undefined)[] = types.map((type) => stepType(type, step));
      tell({
        owners: types.map(ownerOf),
        isOnList: types.every((type) => type.endsWith('[]')),
        step,
        isMissing: next.some((type) => type !== undefined) ? 'no' : types.some((type) => OPEN.has(ownerOf(type))) ? 'perhaps' : 'certainly',
        isLast: i === reference.steps.length - 1,
        reference,
        rule,
      });
      types = next.every((type) => type !== undefined) ? [...new Set(next)] : undefined;
    }
    return types;
  }

  private named(name: string, rule: Rule, depth: number): readonly Type[] | undefined {
    if (name === 'input') return ['Input'];
    const isLocal = rule.parameters?.includes(name) === true || rule.bindings.has(name) || !this.rulesByName.has(name);
    const scope = isLocal ? rule : 'module';
    const names = this.known.get(scope) ?? new Map<string, readonly Type[] | undefined>();
    this.known.set(scope, names);
    if (names.has(name) || DEPTH < depth) return names.get(name);
    // A name that stands for itself ends here.
    names.set(name, undefined);
    const types = isLocal ? this.local(name, rule, depth + 1) : this.global(name, depth + 1);
    names.set(name, types);
    return types;
  }

  private local(name: string, rule: Rule, depth: number): readonly Type[] | undefined {
    const parameter = rule.parameters?.indexOf(name) ?? -1;
    if (0 <= parameter) return union(this.callsByName.get(rule.name), (call) => this.followed(call.arguments[parameter], call.rule, depth));
    const bindings = rule.bindings.get(name);
    if (bindings !== undefined) return union(bindings, (binding) => this.followed(binding, rule, depth));
    // A name that nothing is assigned to stands for each member of a set in turn.
    const lists = this.listsByMember.get(rule)?.get(name);
    return union(lists, (list) => (this.sets.has(list) ? this.named(list, rule, depth)?.map(ownerOf) : undefined));
  }

  private global(name: string, depth: number): readonly Type[] | undefined {
    return union(this.rulesByName.get(name), (rule) => {
      const members = this.followed(rule.member, rule, depth);
      if (members === undefined) return this.followed(rule.value, rule, depth);
      return members.map((type): Type => (type.endsWith('[]') || type === '' ? '' : `${ownerOf(type)}[]`));
    });
  }

  private followed(reference: Reference | undefined, rule: Rule, depth: number): readonly Type[] | undefined {
    return reference === undefined ? undefined : this.follow(reference, rule, depth);
  }
}

const ownerOf = (type: Type): PolicyType => type.replace('[]', '') as PolicyType;

/** What stands one step further; undefined when there is certainly nothing, empty when it is not known. */
function stepType(type: Type, step: Step): Type | undefined {
  const isList = type.endsWith('[]');
  if (step.kind !== 'name') return isList && step.kind !== 'unknown' ? ownerOf(type) : '';
  return isList ? undefined : fieldType(type, step.name);
}

/** All types that a name may have; undefined when one of its meanings has none. */
function union<Meaning>(
  meanings: readonly Meaning[] | undefined,
  typesOf: (meaning: Meaning) => readonly Type[] | undefined,
): readonly Type[] | undefined {
  if (meanings === undefined || meanings.length === 0 || MANY < meanings.length) return undefined;
  const found = new Set<Type>();
  for (const meaning of meanings) {
    const types = typesOf(meaning);
    if (types === undefined) return undefined;
    for (const type of types) found.add(type);
  }
  return [...found];
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Where a step by name or number stands. */
export const spanOf = (step: Step): Span | undefined => ('span' in step ? step.span : undefined);
