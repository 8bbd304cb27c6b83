import { DNS_RULE } from '../kube/cluster-dns.ts';
import { coversPort, isRuled, trafficRulesOf } from '../kube/network.ts';
import type { Resource } from '../kube/resource.ts';
import { labelOf } from '../kube/service-account.ts';
import { conversationsOf } from '../kube/traffic/conversations.ts';
import { policyFor } from '../kube/traffic/policy.ts';
import type { Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import { type Span, shift } from '../text/span.ts';
import { addDocument, append, type Change } from '../yaml/change.ts';
import type { Engine } from './engine.ts';
import { type Proven, proveChanges } from './prove.ts';

/** What an object may want beside it, proven as fixes are. No finding asks for it, so a person reviews it. */
export interface Companion extends Proven {
  readonly title: string;
  /** What the reader must know of it. */
  readonly description: string;
}

interface Proposal {
  readonly title: string;
  readonly description: string;
  readonly changes: readonly Change[];
}

/** The companions of the object whose kind or name stands at a place of a file. */
export function companionsAt(engine: Engine, uri: string, place: Span): Companion[] {
  const documents = engine.inspect(uri)?.file.documents ?? [];
  const number = documents.findLastIndex(({ start }) => start <= place.start);
  const document = documents[number];
  const resource = document?.analysis.resources.find(({ field }) =>
    [field.get('kind'), field.get('metadata', 'name')].some((head) => holds(shift(head.span, document.start), place)),
  );
  if (document === undefined || resource === undefined) return [];
  return [...proposalsFor(engine, uri, resource)].flatMap(({ title, description, changes }) => {
    const proven = proveChanges(engine, uri, number, changes);
    return 'refusal' in proven ? [] : [{ title, description, ...proven }];
  });
}

function* proposalsFor(engine: Engine, uri: string, resource: Resource): Generator<Proposal> {
  if (resource.groupKind === 'networking.k8s.io/NetworkPolicy') yield* nameLookups(resource);
  for (const { located, index } of engine.seenFrom(uri)) {
    const isIt = located.fact.workload !== undefined && engine.locate(located)?.resource === resource;
    const proposal = isIt ? conversationPolicy(located, index, resource) : undefined;
    // One overlay stands for the others: the text is one.
    if (proposal !== undefined) return yield proposal;
  }
}

/** Pods that may not look up names can call nobody by name. */
function* nameLookups(policy: Resource): Generator<Proposal> {
  const spec = policy.field.get('spec');
  const egress = spec.get('egress');
  if (isRuled(spec, 'egress') !== true || egress.isOpen || policy.field.document.isPartial) return;
  const letsOut = trafficRulesOf(policy).some(
    ({ direction, field, ports }) =>
      direction === 'egress' && (field.isOpen || ports.isEmpty || ports.isOpen || ports.items.some((port) => coversPort(port, 'UDP', 53))),
  );
  if (letsOut) return;
  yield { title: 'Allow DNS', description: 'Its pods may look up names at the DNS of the cluster', changes: [append(egress, DNS_RULE)] };
}

/** Least privilege from what the workspace shows: callers, called, and the cluster's DNS. */
function conversationPolicy(located: Located, index: WorkspaceIndex, resource: Resource): Proposal | undefined {
  const { fact } = located;
  const { name, namespace, isPartial, workload } = fact;
  const isKnown = workload !== undefined && !workload.labels.isOpen && Object.keys(workload.labels.known).length > 0;
  if (name === undefined || namespace === undefined || isPartial || !isKnown || workload.hostNetwork) return undefined;
  const conversations = conversationsOf(located, index);
  const taken = index.named('networking.k8s.io/NetworkPolicy', name).some((policy) => policy.fact.namespace === namespace);
  if (conversations === undefined || taken || conversations.callers.length + conversations.called.length === 0) return undefined;
  const { callers, called, strangers } = conversations;
  const seen = [`from ${listed(callers)}`, `to ${listed(called)}`].filter((text) => !text.endsWith(' nobody'));
  const unseen = strangers.length === 0 ? '' : `; not allowed, for no policy can name it: ${strangers.slice(0, 3).join(', ')}`;
  return {
    title: `Add a policy that lets ${labelOf(fact)} talk only to whom it talks to`,
    description: `By what this workspace shows: ${seen.join(', ')}, and DNS${unseen}`,
    changes: [addDocument(resource.field, policyFor(located, conversations, name))],
  };
}

const listed = (peers: readonly { readonly label: string }[]): string =>
  [...new Set(peers.map(({ label }) => label))].slice(0, 4).join(', ') || 'nobody';

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
