import type { Engine } from '../engine/engine.ts';
import type { Fact } from '../kube/facts.ts';
import { trafficRulesOf } from '../kube/network.ts';
import type { Resource } from '../kube/resource.ts';
import type { WorkspaceIndex } from '../kube/workspace-index.ts';
import { isPlainGroup, isPlainName, type Knowledge } from '../templates/knowable.ts';

/** More would be a list that nobody reads. */
const MOST = 20;

/** Files beyond this many hold nothing that those nearby do not. */
const NEARBY = 20;

/** Labels by which workloads are mostly told apart, the most exact first. */
const TELLING = ['app.kubernetes.io/name', 'app', 'k8s-app'];

/** What the workspace tells where a file stands, the nearest first. */
export function knowledgeAt(engine: Engine, uri: string): (knowledge: Knowledge) => readonly string[] {
  const here = [...engine.seenFrom(uri)];
  const index = here[0]?.index ?? indexNear(engine, uri);
  if (index === undefined) return () => [];
  const own = here.map(({ located }) => located.fact);
  const kept = new Map<Knowledge, readonly string[]>();
  return (knowledge) => {
    const known = kept.get(knowledge) ?? [...new Set(TELLERS[knowledge](own, index, engine))].slice(0, MOST);
    kept.set(knowledge, known);
    return known;
  };
}

const TELLERS: Readonly<Record<Knowledge, (own: readonly Fact[], index: WorkspaceIndex, engine: Engine) => readonly string[]>> = {
  namespaces: (own, index) => [
    ...own.flatMap(namespaceOf),
    ...factsOf(index, 'core/Namespace').flatMap(nameOf),
    ...index.workloads.flatMap(({ fact }) => namespaceOf(fact)),
  ],
  accounts: (own, index) => {
    const accounts = [...own, ...factsOf(index, 'core/ServiceAccount')].filter(({ groupKind }) => groupKind === 'core/ServiceAccount');
    return [...accounts.flatMap(nameOf), ...index.workloads.flatMap(({ fact }) => plain(fact.workload?.serviceAccount))].filter(
      (name) => name !== 'default',
    );
  },
  labels: (own, index) =>
    [...own, ...index.workloads.map(({ fact }) => fact)].flatMap(({ workload }) => labelOf(workload?.labels.known ?? {})),
  groups: (_, index) =>
    factsOf(index, 'rbac.authorization.k8s.io/RoleBinding').flatMap(({ binding }) =>
      (binding?.subjects ?? []).flatMap(({ kind, name }) => (kind === 'Group' && typeof name === 'string' ? groupOf(name) : [])),
    ),
  ingresses: (_, index, engine) => [
    ...index.ofKind('networking.k8s.io/NetworkPolicy').flatMap((located) => {
      const namespace = located.fact.namespace;
      return namespacesLetInBy(engine.locate(located)?.resource).filter((name) => name !== namespace);
    }),
    ...factsOf(index, 'gateway.networking.k8s.io/Gateway').flatMap(namespaceOf),
  ],
};

const factsOf = (index: WorkspaceIndex, groupKind: string): readonly Fact[] => index.ofKind(groupKind).map(({ fact }) => fact);

const namespaceOf = (fact: Fact): readonly string[] => (fact.groupKind === 'core/Namespace' ? nameOf(fact) : plain(fact.namespace));

const nameOf = ({ name }: Fact): readonly string[] => plain(name);

const plain = (name: string | null | undefined): readonly string[] => (typeof name === 'string' && isPlainName(name) ? [name] : []);

/** Those of Kubernetes itself are nobody's to give. */
const groupOf = (name: string): readonly string[] => (isPlainGroup(name) && !name.startsWith('system:') ? [name] : []);

/** Names of namespaces whose pods a policy lets in, as the API server labels them. */
function namespacesLetInBy(policy: Resource | undefined): readonly string[] {
  if (policy === undefined) return [];
  const peers = trafficRulesOf(policy).flatMap(({ direction, peers }) => (direction === 'ingress' ? peers.items : []));
  return peers.flatMap((peer) => plain(peer.get('namespaceSelector', 'matchLabels', 'kubernetes.io/metadata.name').text));
}

/** The label that tells a workload apart, as an entry. */
function labelOf(labels: Readonly<Record<string, string>>): readonly string[] {
  const key = TELLING.find((each) => Object.hasOwn(labels, each));
  return key === undefined ? [] : plain(labels[key]).map((value) => `${key}: ${value}`);
}

/** What the nearest file sees that has any objects; one that is still empty sees the same. */
function indexNear(engine: Engine, uri: string): WorkspaceIndex | undefined {
  for (const other of nearestFiles(engine, uri).slice(0, NEARBY)) for (const { index } of engine.seenFrom(other)) return index;
  return undefined;
}

/** All files of the engine, those with which a file or folder shares most of its path first. */
export const nearestFiles = (engine: Engine, uri: string): readonly string[] =>
  engine.uris
    .map((other) => ({ other, common: commonLength(other, uri) }))
    .sort((one, two) => two.common - one.common || (one.other < two.other ? -1 : 1))
    .map(({ other }) => other);

/** How many characters of their folders two files share. */
function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.lastIndexOf('/', length);
}
