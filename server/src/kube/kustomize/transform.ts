import type { BindingFact, Fact, Labels, WorkloadFact } from '../facts.ts';
import type { IsolationFact } from '../isolation.ts';
import { labelled, withPodLabels } from '../map/permits.ts';
import { isClusterScoped } from '../scope.ts';
import type { KustomizationFact, LabelsFact } from './kustomization.ts';

/** A kustomization about to change objects. */
export interface Step {
  readonly kustomization: KustomizationFact;
  /** Something may be done to the object that cannot be followed, so that nothing is certain of it. */
  readonly isUncertain: boolean;
  /** `group/Kind name` of all objects it changes, by which it knows what a name refers to. */
  readonly objects: ReadonlySet<string>;
}

/** A fact of the object that a kustomization makes of another. https://kubectl.docs.kubernetes.io/references/kustomize/ */
export function transformed(fact: Fact, step: Step): Fact {
  const { kustomization } = step;
  const labelled = kustomization.labels.reduce(withLabels, fact);
  const patched = step.isUncertain ? uncertain(labelled) : labelled;
  const opened = kustomization.isOpen && fact.groupKind === 'core/Namespace' ? { ...patched, isPartial: true } : patched;
  return renamed(moved(opened, step), step);
}

/** Of what a patch may change only names are relied on. */
export function uncertain(fact: Fact): Fact {
  const { workload, isolation } = fact;
  return {
    ...fact,
    isPartial: true,
    labels: open(fact.labels),
    ...(workload === undefined ? {} : { workload: uncertainWorkload(workload) }),
    ...(isolation === undefined ? {} : { isolation: { selectsAll: true, ingress: 'closed', egress: 'closed' } }),
  };
}

function uncertainWorkload({ labels, hostNetwork }: WorkloadFact): WorkloadFact {
  return { labels: open(labels), serviceAccount: undefined, automount: undefined, hostNetwork, lacking: [] };
}

const open = (labels: Labels): Labels => ({ ...labels, isOpen: true });

function withLabels(fact: Fact, { pairs, reaches }: LabelsFact): Fact {
  const add = (labels: Labels): Labels => ({ ...labels, known: { ...labels.known, ...pairs } });
  const { workload, isolation } = fact;
  return {
    ...fact,
    labels: add(fact.labels),
    ...(workload === undefined || reaches === 'objects' ? {} : { workload: { ...workload, labels: add(workload.labels) } }),
    ...(isolation === undefined || reaches !== 'selectors' ? {} : { isolation: narrowed(isolation, pairs) }),
  };
}

function narrowed(isolation: IsolationFact, pairs: LabelsFact['pairs']): IsolationFact {
  const { selector, permits } = isolation;
  return {
    ...isolation,
    ...(selector === undefined ? {} : { selector: labelled(selector, pairs) }),
    ...(permits === undefined ? {} : { permits: withPodLabels(permits, pairs) }),
  };
}

function moved(fact: Fact, { kustomization: { namespace }, objects }: Step): Fact {
  if (namespace === '') return fact;
  if (fact.groupKind === 'core/Namespace') return { ...fact, name: namespace };
  const { binding } = fact;
  const own = isClusterScoped(fact.groupKind) ? fact : { ...fact, namespace };
  if (binding === undefined) return own;
  const subjects = binding.subjects.map((subject) => {
    // The default account always, others when they are among the objects.
    const isMoved = subject.kind === 'ServiceAccount' && (subject.name === 'default' || objects.has(`core/ServiceAccount ${subject.name}`));
    return isMoved ? { ...subject, namespace } : subject;
  });
  return { ...own, binding: { ...binding, subjects } };
}

function renamed(fact: Fact, { kustomization: { namePrefix, nameSuffix }, objects }: Step): Fact {
  if (namePrefix === '' && nameSuffix === '') return fact;
  const rename = (name: string): string | undefined =>
    namePrefix === undefined || nameSuffix === undefined ? undefined : `${namePrefix}${name}${nameSuffix}`;
  const refer = <Name extends string | null | undefined>(groupKind: string, name: Name): Name | string | undefined =>
    typeof name === 'string' && objects.has(`${groupKind} ${name}`) ? rename(name) : name;
  const { workload, binding } = fact;
  return {
    ...fact,
    ...(fact.name === undefined || KEEPS_NAME.has(fact.groupKind) ? {} : { name: rename(fact.name) }),
    ...(workload === undefined ? {} : { workload: renamedWorkload(workload, refer) }),
    ...(binding === undefined ? {} : { binding: renamedBinding(binding, refer) }),
  };
}

/** Which names of Secrets are changed depends on what makes them. */
function renamedWorkload(
  { secrets: _, ...workload }: WorkloadFact,
  refer: (groupKind: string, name: string | null | undefined) => string | null | undefined,
): WorkloadFact {
  return { ...workload, serviceAccount: refer('core/ServiceAccount', workload.serviceAccount) };
}

function renamedBinding(
  { role, subjects }: BindingFact,
  refer: (groupKind: string, name: string | null | undefined) => string | null | undefined,
) {
  return {
    role: { ...role, name: refer(`rbac.authorization.k8s.io/${role.kind}`, role.name) },
    subjects: subjects.map((subject) =>
      subject.kind === 'ServiceAccount' ? { ...subject, name: refer('core/ServiceAccount', subject.name) } : subject,
    ),
  };
}

/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/builtins/PrefixTransformer.go */
const KEEPS_NAME: ReadonlySet<string> = new Set([
  'core/Namespace',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
]);
