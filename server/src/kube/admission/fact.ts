import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { policiesOf } from '../constraint-template.ts';
import type { Known } from '../known.ts';
import type { Pod } from '../pod.ts';
import type { Resource } from '../resource.ts';
import { isConstraint } from './constraint.ts';
import { podPlacesOf } from './pod-places.ts';
import { parameterSchema } from './template-schema.ts';
import { imagesOf, type VerifiedImages, verifiedImages } from './verified-images.ts';

/** What the parts of a policy must know of each other, which mostly stand in several files. */
export interface AdmissionFact {
  readonly template?: TemplateFact;
  readonly constraint?: ConstraintFact;
  /** Of a ValidatingAdmissionPolicy, or the policy that a binding names. */
  readonly policy?: Known<string>;
  /** A policy has a `paramKind`, a binding a `paramRef`. */
  readonly hasParameters?: Known<boolean>;
  /** Of a workload: its images with their registries, without tags. */
  readonly images?: readonly string[];
  /** Of what verifies the signatures of images. */
  readonly verifies?: VerifiedImages;
  /** Services that webhooks are reached through. */
  readonly services?: readonly ServiceFact[];
}

export interface ServiceFact {
  readonly namespace: string;
  readonly name: string;
  readonly path: Path;
}

export interface TemplateFact {
  /** The kind of its constraints. */
  readonly kind: string;
  /** Parameters that a constraint may have; undefined when there may be more. */
  readonly parameters: readonly string[] | undefined;
  /** Where it looks for containers: in pods alone, in templates of pods alone, or it is not known. */
  readonly looksAt: 'pods' | 'templates' | undefined;
  /** The module that asks what else is in the cluster; left out where none does. */
  readonly inventory?: Path;
}

export interface ConstraintFact {
  readonly parameters: readonly { readonly name: string; readonly path: Path }[];
  readonly kinds: readonly { readonly kind: string; readonly path: Path }[];
  /** Kinds may be matched that are not told here. */
  readonly matchesMore: boolean;
}

/** Last words of the kinds that have such facts and that a rule names. */
/** The kinds that say what Gatekeeper keeps for policies are among them. */
export const ADMISSION_KINDS = [
  'Config',
  'SyncSet',
  'ConstraintTemplate',
  'ExpansionTemplate',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
];

export function admissionFact(resource: Resource, pod: Pod | undefined): { readonly admission?: AdmissionFact } {
  if (pod !== undefined) return { admission: { images: imagesOf(pod) } };

  const { field, groupKind, name } = resource;
  if (isConstraint(resource)) return { admission: { constraint: constraintFact(field) } };
  switch (groupKind) {
    case 'templates.gatekeeper.sh/ConstraintTemplate':
      return templateFact(resource);
    case 'admissionregistration.k8s.io/ValidatingAdmissionPolicy':
      return { admission: { policy: name, hasParameters: isThere(field.get('spec', 'paramKind')) } };
    case 'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': {
      const policy = field.get('spec', 'policyName');
      return { admission: { policy: policy.isAbsent ? null : policy.text, hasParameters: isThere(field.get('spec', 'paramRef')) } };
    }
    case 'admissionregistration.k8s.io/ValidatingWebhookConfiguration':
    case 'admissionregistration.k8s.io/MutatingWebhookConfiguration':
      return { admission: { services: field.get('webhooks').items.flatMap((webhook) => serviceFact(field, webhook)) } };
    default: {
      const verifies = verifiedImages(resource);
      return verifies === undefined ? {} : { admission: { verifies } };
    }
  }
}

function serviceFact(configuration: Field, webhook: Field): readonly ServiceFact[] {
  const service = webhook.get('clientConfig', 'service');
  const [namespace, name] = [service.get('namespace').text, service.get('name').text];
  return namespace === undefined || name === undefined
    ? []
    : [{ namespace, name, path: service.get('name').path.slice(configuration.path.length) }];
}

function templateFact(template: Resource): { readonly admission?: AdmissionFact } {
  const kind = template.field.get('spec', 'crd', 'spec', 'names', 'kind').text;
  if (kind === undefined) return {};
  const { validation, names, isCertain } = parameterSchema(template);
  // A schema at the wrong place says what was meant.
  const isMisplaced = validation.get('openAPIV3Schema').isAbsent && validation.get('properties').isPresent;
  return {
    admission: {
      template: {
        kind,
        parameters: isCertain && !isMisplaced ? [...names].sort() : undefined,
        looksAt: podPlacesOf(policiesOf(template)),
        ...inventory(template),
      },
    },
  };
}

function inventory(template: Resource): Pick<TemplateFact, 'inventory'> {
  const asking = policiesOf(template).find(({ module }) =>
    module.rules.some(({ references }) =>
      references.some(({ head, steps: [first] }) => head === 'data' && first?.kind === 'name' && first.name === 'inventory'),
    ),
  );
  return asking === undefined ? {} : { inventory: asking.field.path.slice(template.field.path.length) };
}

function constraintFact(constraint: Field): ConstraintFact {
  const spec = constraint.get('spec');
  const below = ({ path }: Field): Path => path.slice(constraint.path.length);
  const lists = spec.get('match', 'kinds').items.map((entry) => entry.get('kinds'));
  return {
    parameters: spec.get('parameters').entries.map(([name, field]) => ({ name, path: below(field) })),
    kinds: lists.flatMap((list) => list.items.flatMap((item) => (item.text === undefined ? [] : { kind: item.text, path: below(item) }))),
    matchesMore:
      lists.length === 0 ||
      spec.get('match', 'kinds').isOpen ||
      lists.some((list) => list.isOpen || list.items.some(({ text }) => text === undefined || text === '*')),
  };
}

const isThere = (field: Field): Known<boolean> => (field.isAbsent ? false : field.isPresent ? true : undefined);
