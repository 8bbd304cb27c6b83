import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';

/** One webhook of a configuration. https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/ */
export interface Webhook {
  readonly field: Field;
  /** For messages. */
  readonly label: string;
  readonly rules: readonly Field[];
  /** It speaks for an engine whose policies keep the cluster secure. */
  readonly isPolicyEngine: boolean;
  /** It has an address and rules; an entry without them is a patch, of which nothing is absent. */
  readonly isComplete: boolean;
}

export const webhooksOf = ({ field, name = '' }: Resource): readonly Webhook[] =>
  field.get('webhooks').items.map((webhook) => {
    const own = webhook.get('name').text;
    const service = webhook.get('clientConfig', 'service');
    const names = [name, own, service.get('name').text, service.get('namespace').text];
    const hasAddress = service.isMap || webhook.get('clientConfig', 'url').isPresent;
    return {
      field: webhook,
      label: own === undefined ? 'The webhook' : `Webhook "${own}"`,
      rules: webhook.get('rules').items,
      isComplete: hasAddress && webhook.get('rules').items.length > 0,
      isPolicyEngine: names.some((word) => word !== undefined && ENGINES.test(word)),
    };
  });

const ENGINES = new RegExp(
  'gatekeeper|kyverno|kubewarden|sigstore|cosign|connaisseur|portieris|image-?polic|policy-?controller|pod-?(?:security|polic)|' +
    'neuvector|stackrox|anchore|(?:^|[^a-z])(?:opa|psp|falco|polaris|ratify|datree|aqua)(?:[^a-z]|$)',
  'i',
);

/** What policies about pods are about. */
const WORKLOADS: ReadonlySet<string> = new Set([
  'pods',
  'deployments',
  'statefulsets',
  'daemonsets',
  'replicasets',
  'replicationcontrollers',
  'jobs',
  'cronjobs',
]);

/** Certainly of one of the rules of a webhook or of a policy in CEL: a rule with resources is about pods or what makes pods. */
export const concernsWorkloads = (rule: Field): boolean =>
  rule.get('resources').items.some(({ text }) => text !== undefined && (/^\*(?:\/\*)?$/.test(text) || WORKLOADS.has(text)));

/** True when the texts of a list are all known, so that what is not among them is not there. */
export const isWhole = (list: Field): boolean => list.isList && !list.isOpen && list.items.every(({ text }) => text !== undefined);

/** True for a selector that selects less than everything. */
export const selects = (selector: Field): boolean =>
  selector.isMap && (!selector.get('matchLabels').isEmpty || !selector.get('matchExpressions').isEmpty);
