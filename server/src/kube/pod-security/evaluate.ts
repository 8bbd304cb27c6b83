import type { Path } from '../../yaml/path.ts';
import type { Minor } from '../version.ts';
import type { Check, Place, PodSecurityLevel } from './check.ts';
import { capabilitiesBaseline, capabilitiesRestricted } from './checks/capabilities.ts';
import { hostNamespaces, hostPorts, hostProbesAndHostLifecycle, privileged, windowsHostProcess } from './checks/host.ts';
import { procMount, procMountRestricted, seLinuxOptions, sysctls } from './checks/kernel.ts';
import { appArmorProfile, seccompProfileBaseline, seccompProfileRestricted } from './checks/profiles.ts';
import { allowPrivilegeEscalation, runAsNonRoot, runAsUser } from './checks/users.ts';
import { hostPathVolumes, restrictedVolumes } from './checks/volumes.ts';
import type { PodSecurityView } from './view.ts';

/** A check that a pod fails. */
export interface Violation {
  /** The plugin's own word for the check. */
  readonly check: string;
  /** Of all places together. */
  readonly reason: string;
  readonly detail: string;
  readonly places: readonly ViolationPlace[];
}

export interface ViolationPlace {
  /** From the resource. */
  readonly path: Path;
  /** What must be there is not. */
  readonly isMissing: boolean;
  /** Reason and detail of this place alone. */
  readonly message: string;
}

/** In the order in which the admission plugin speaks: by level, then by the bytes of the id. */
export const CHECKS: readonly Check[] = [
  appArmorProfile,
  capabilitiesBaseline,
  hostNamespaces,
  hostPathVolumes,
  hostPorts,
  hostProbesAndHostLifecycle,
  privileged,
  procMount,
  seLinuxOptions,
  seccompProfileBaseline,
  sysctls,
  windowsHostProcess,
  allowPrivilegeEscalation,
  capabilitiesRestricted,
  procMountRestricted,
  restrictedVolumes,
  runAsNonRoot,
  runAsUser,
  seccompProfileRestricted,
];

/** The newest version that any check changes with; later ones are the same, as is `latest`. */
export const NEWEST_POLICY: Minor = Math.max(...CHECKS.flatMap(({ variants }) => variants.map(({ from }) => from)));

/** A level forbids what the one below it does, unless it has a check of its own for that. */
export function evaluate(view: PodSecurityView, level: PodSecurityLevel, version: Minor | 'latest'): readonly Violation[] {
  const minor = version === 'latest' ? NEWEST_POLICY : version;
  const active = CHECKS.flatMap((check) => {
    const variant = check.variants.find(({ from }) => from <= minor);
    return variant === undefined || (check.level === 'restricted' && level === 'baseline') ? [] : [{ check, variant }];
  });
  const overridden = new Set(active.flatMap(({ check }) => check.overrides ?? []));
  return active.flatMap(({ check, variant }) => {
    const places = overridden.has(check.id) ? [] : variant.find(view);
    return places.length === 0 ? [] : violation(check, places);
  });
}

function violation(check: Check, places: readonly Place[]): Violation {
  return {
    check: check.id,
    reason: check.reason(places),
    detail: check.detail(places),
    places: places.map((place) => ({
      path: place.path,
      isMissing: place.value === undefined,
      message: `${check.reason([place])} (${check.detail([place])})`,
    })),
  };
}
