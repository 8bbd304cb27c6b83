import { editDistance } from '../text/distance.ts';
import type { Field } from '../yaml/field.ts';
import type { Resource } from './resource.ts';

const PREFIX = 'pod-security.kubernetes.io/';

export const ENFORCE = `${PREFIX}enforce`;
export const ENFORCE_VERSION = `${ENFORCE}-version`;

/** The labels that only tell of what pods do. */
export const REPORTING = [`${PREFIX}audit`, `${PREFIX}warn`] as const;

/** All that Pod Security reads of a namespace. https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces */
const LABELS = [ENFORCE, ...REPORTING].flatMap((label) => [label, `${label}-version`]);

/** A key that looks like one of Pod Security's labels and is none. */
export interface Misnamed {
  readonly field: Field;
  /** The label that was probably meant. */
  readonly meant: string | undefined;
  readonly isAnnotation: boolean;
}

/** Labels with typing errors, and labels that stand among the annotations, where Pod Security does not look. */
export function misnamedLabels(namespace: Resource): Misnamed[] {
  const metadata = namespace.field.get('metadata');
  const labels = metadata.get('labels').entries.flatMap(([key, field]) => {
    if (LABELS.includes(key) || !isAlike(key)) return [];
    return { field, meant: meantBy(key), isAnnotation: false };
  });
  const annotations = metadata.get('annotations').entries.flatMap(([key, field]) => {
    return LABELS.includes(key) ? { field, meant: key, isAnnotation: true } : [];
  });
  return [...labels, ...annotations];
}

/** What a namespace asks of Pod Security: whether it enforces anything, or why it seems not to. */
export type Enforcement = 'enforced' | 'reported' | 'misnamed' | 'missing';

/** Undefined when a template may say more. */
export function enforcementOf(namespace: Resource): Enforcement | undefined {
  const labels = namespace.field.get('metadata', 'labels');
  if (labels.get(ENFORCE).isPresent) return 'enforced';
  if (misnamedLabels(namespace).some(({ meant }) => meant === undefined || meant.startsWith(ENFORCE))) return 'misnamed';
  if (!labels.get(ENFORCE).isAbsent) return undefined;
  return REPORTING.some((label) => !labels.get(label).isAbsent) ? 'reported' : 'missing';
}

/** As many letters may be wrong. */
const REACH = 3;

const isAlike = (key: string): boolean => key.startsWith(PREFIX) || normalized(key) !== key || meantBy(key) !== undefined;

function meantBy(key: string): string | undefined {
  const ranked = LABELS.map((label) => ({ label, distance: editDistance(normalized(key), label) })).sort((a, b) => a.distance - b.distance);
  const [best, second] = ranked;
  return best === undefined || REACH < best.distance || best.distance === second?.distance ? undefined : best.label;
}

/** The prefix as it should be, where one is written that people take it for. */
const normalized = (key: string): string => key.replace(/^(?:podsecurity|pod-security)\.(?:kubernetes|k8s)\.io\//i, PREFIX);
