import { type Container, isPrivileged, type Pod } from '../kube/pod.ts';
import { isConfining } from '../kube/profiles.ts';
import { type Change, remove, set } from '../yaml/change.ts';
import type { Field } from '../yaml/field.ts';
import type { Context, Finding, Rule } from './rule.ts';

/** A pod or a container, for what either may set in its security context. */
export interface SecurityContextHolder {
  readonly pod: Pod;
  /** Undefined for the pod itself. */
  readonly container: Container | undefined;
  readonly securityContext: Field;
  readonly label: string;
  /** Of a pod: all its containers are. */
  readonly isPrivileged: boolean;
}

type Find = (holder: SecurityContextHolder, context: Context) => Iterable<Finding>;

/** Looks in the same way at a pod and at each of its containers. */
export function inSecurityContexts(find: Find): NonNullable<Rule['check']> {
  return {
    *pod(pod, context) {
      const { securityContext, label, containers } = pod;
      const allPrivileged = containers.length > 0 && containers.every(isPrivileged);
      yield* find({ pod, container: undefined, securityContext, label, isPrivileged: allPrivileged }, context);
    },
    *container(container, context) {
      const { pod, securityContext, label } = container;
      yield* find({ pod, container, securityContext, label, isPrivileged: isPrivileged(container) }, context);
    },
  };
}

/** Reports a profile of seccomp or AppArmor that confines nothing. */
export function* unconfined(profile: Field, maker: string, label: string, more: readonly Change[] = []): Generator<Finding> {
  const type = profile.get('type');
  if (type.text === undefined || type.text === '' || isConfining(type.text)) return;
  const path = profile.get('localhostProfile');
  yield {
    at: type,
    message: type.is('Unconfined') ? `${label} runs without ${maker}` : `${label} has an unknown ${maker} profile: "${type.text}"`,
    fixes: [
      {
        title: `Use the runtime's ${maker} profile`,
        safety: 'safe',
        // Only a profile of type Localhost may have a path.
        changes: [set(type, 'RuntimeDefault'), ...(path.isPresent ? [remove(path)] : []), ...more],
      },
    ],
  };
}
