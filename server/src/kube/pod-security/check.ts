import type { Path } from '../../yaml/path.ts';
import type { PodSecurityView } from './view.ts';

/** The levels that forbid something. https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export type PodSecurityLevel = 'baseline' | 'restricted';

/** One check of the standards, as the admission plugin has it. */
export interface Check {
  /** The plugin's own word for it. */
  readonly id: string;
  readonly level: PodSecurityLevel;
  /** Newest first; each holds from its minor version of Kubernetes until the one before it. */
  readonly variants: readonly Variant[];
  /** Baseline checks that this one replaces at the restricted level. */
  readonly overrides?: readonly string[];
  /** Why a pod with these places is refused, in the words of the plugin. */
  readonly reason: (places: readonly Place[]) => string;
  readonly detail: (places: readonly Place[]) => string;
}

export interface Variant {
  readonly from: number;
  /** Everything that the check refuses in a pod. */
  readonly find: (view: PodSecurityView) => readonly Place[];
}

/** One offending value, or one that is missing. */
export interface Place {
  /** From the resource. */
  readonly path: Path;
  /** The container it belongs to; undefined for the pod itself. */
  readonly container?: string;
  /** What is written there; undefined when the place is empty and should not be. */
  readonly value?: string;
}
