import type { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

/** What else an object must say in the version that came instead. */
export interface Rewrite {
  /** The field that is called otherwise, or that must be there. */
  readonly at: Field;
  readonly message: string;
}

/** A long list of paths says the same again and again. */
const MOST = 20;

/** Beside the version itself. https://kubernetes.io/docs/reference/using-api/deprecation-guide/ */
export function rewritesFor({ groupKind, version, field }: Resource): readonly Rewrite[] {
  const read = READERS.find(([kinds]) => kinds.test(`${groupKind} ${version}`))?.[1];
  return read === undefined ? [] : [...read(field)].slice(0, MOST);
}

const READERS: readonly (readonly [RegExp, (object: Field) => Iterable<Rewrite>])[] = [
  [/^(?:extensions|networking\.k8s\.io)\/Ingress /, ingress],
  [/WebhookConfiguration /, webhooks],
  [/\/CertificateSigningRequest /, signingRequest],
  [/\/HorizontalPodAutoscaler v2beta1$/, autoscaler],
  [/^(?:extensions|apps)\/(?:DaemonSet|Deployment|ReplicaSet|StatefulSet) /, workload],
  [/\/PodDisruptionBudget /, budget],
  [/\/EndpointSlice /, endpointSlice],
  [/\/PriorityLevelConfiguration v1beta[12]$/, priorityLevel],
];

const renamed = (at: Field, message: string): Rewrite[] => (at.isAbsent ? [] : [{ at, message }]);

const missing = (at: Field, message: string): Rewrite[] => (at.isAbsent ? [{ at, message }] : []);

function* ingress(object: Field): Generator<Rewrite> {
  const spec = object.get('spec');
  const paths = spec.get('rules').items.flatMap((rule) => rule.get('http', 'paths').items);
  yield* renamed(spec.get('backend'), 'It is called defaultBackend');
  for (const backend of [spec.get('backend'), ...paths.map((path) => path.get('backend'))]) {
    yield* renamed(backend.get('serviceName'), 'It is called service.name');
    yield* renamed(backend.get('servicePort'), 'It is called service.port.number, or service.port.name');
  }
  for (const path of paths) yield* missing(path.get('pathType'), 'It must say pathType, such as Prefix');
}

function* webhooks(object: Field): Generator<Rewrite> {
  for (const webhook of object.get('webhooks').items) {
    yield* missing(webhook.get('sideEffects'), 'It must say sideEffects, None or NoneOnDryRun');
    yield* missing(webhook.get('admissionReviewVersions'), 'It must say admissionReviewVersions');
    yield* missing(webhook.get('failurePolicy'), 'Left out, failurePolicy was Ignore and is Fail');
    yield* missing(webhook.get('matchPolicy'), 'Left out, matchPolicy was Exact and is Equivalent');
    yield* missing(webhook.get('timeoutSeconds'), 'Left out, timeoutSeconds was 30 and is 10');
  }
}

function* signingRequest(object: Field): Generator<Rewrite> {
  yield* missing(object.get('spec', 'signerName'), 'It must say signerName');
  yield* missing(object.get('spec', 'usages'), 'It must say usages');
}

function* autoscaler(object: Field): Generator<Rewrite> {
  for (const metric of object.get('spec', 'metrics').items) {
    const resource = metric.get('resource');
    yield* renamed(resource.get('targetAverageUtilization'), 'It is called target.averageUtilization, of the type Utilization');
    yield* renamed(resource.get('targetAverageValue'), 'It is called target.averageValue, of the type AverageValue');
    yield* renamed(metric.get('pods', 'targetAverageValue'), 'It is called target.averageValue, of the type AverageValue');
    yield* renamed(metric.get('pods', 'metricName'), 'It is called metric.name');
  }
}

function* workload(object: Field): Generator<Rewrite> {
  yield* missing(object.get('spec', 'selector'), 'It must say selector, which was made of the labels');
  yield* renamed(object.get('spec', 'rollbackTo'), 'It is gone; use kubectl rollout undo');
  yield* renamed(object.get('spec', 'templateGeneration'), 'It is gone');
}

function* budget(object: Field): Generator<Rewrite> {
  const selector = object.get('spec', 'selector');
  if (selector.isEmpty) yield { at: selector, message: 'Empty, it chose no pods and chooses all of the namespace' };
}

function* endpointSlice(object: Field): Generator<Rewrite> {
  for (const endpoint of object.get('endpoints').items) {
    yield* renamed(endpoint.get('topology'), 'It is called nodeName and zone, and else deprecatedTopology');
  }
}

function* priorityLevel(object: Field): Generator<Rewrite> {
  yield* renamed(object.get('spec', 'limited', 'assuredConcurrencyShares'), 'It is called nominalConcurrencyShares');
}
