import { append, type Change, remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import type { Pod } from '../pod.ts';
import type { ViolationPlace } from './evaluate.ts';

/** What makes one place of a pod meet the standards. */
export interface Remedy {
  /** An imperative. */
  readonly title: string;
  readonly changes: readonly Change[];
  /** The workload runs on as before. */
  readonly isSafe: boolean;
}

/**
 * The knowable remedy for one violation; undefined where only its author can tell what to do, as for a volume that is a
 * folder of the node. What the API server refuses together is changed together.
 */
export function remedyFor(pod: Pod, check: string, place: ViolationPlace): Remedy | undefined {
  const field = pod.resource.field.get(...place.path);
  const name = String(place.path.at(-1));
  switch (check) {
    case 'allowPrivilegeEscalation':
      return forbidEscalation(field);
    case 'appArmorProfile':
    case 'seccompProfile_baseline':
    case 'seccompProfile_restricted':
      return profile(pod, field, place);
    case 'runAsNonRoot': {
      const at = place.isMissing ? pod.securityContext.get('runAsNonRoot') : field;
      return { title: 'Set runAsNonRoot to true', changes: [set(at, true)], isSafe: false };
    }
    case 'capabilities_restricted':
      return place.isMissing ? dropAll(field) : { title: `Do not add ${field.text ?? name}`, changes: [remove(field)], isSafe: false };
    case 'capabilities_baseline':
      return { title: `Do not add ${field.text ?? name}`, changes: [remove(field)], isSafe: false };
    case 'privileged':
    case 'windowsHostProcess':
      return { title: `Set ${name} to false`, changes: [set(field, false)], isSafe: false };
    case 'sysctls':
      return field.parent === undefined
        ? undefined
        : { title: `Remove the sysctl ${field.text}`, changes: [remove(field.parent)], isSafe: false };
    case 'hostPathVolumes':
    case 'restrictedVolumes':
      return undefined;
    default:
      return { title: `Remove ${name}`, changes: [remove(field)], isSafe: false };
  }
}

/**
 * The API server refuses `false` beside `privileged` and beside CAP_SYS_ADMIN.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go
 */
function forbidEscalation(field: Field): Remedy {
  const context = field.parent;
  const privileged = context?.get('privileged');
  const added = context?.get('capabilities', 'add').items ?? [];
  const powerful = added.filter((item) => item.text !== undefined && /^(?:CAP_)?(?:SYS_ADMIN|ALL)$/i.test(item.text));
  const isPrivileged = privileged?.isPresent === true && !privileged.is(false);
  const changes = [
    set(field, false),
    ...(isPrivileged && privileged !== undefined ? [set(privileged, false)] : []),
    ...powerful.map(remove),
  ];
  return { title: 'Set allowPrivilegeEscalation to false', changes, isSafe: changes.length === 1 };
}

/** What nobody names is named once for the whole pod. */
function profile(pod: Pod, field: Field, place: ViolationPlace): Remedy {
  if (place.path.at(-2) === 'annotations')
    return { title: "Use the runtime's profile", changes: [set(field, 'runtime/default')], isSafe: false };
  const at = place.isMissing ? pod.securityContext.get('seccompProfile', 'type') : field;
  return { title: "Use the runtime's profile", changes: [set(at, 'RuntimeDefault')], isSafe: place.isMissing };
}

function dropAll(drop: Field): Remedy {
  const misspelt = drop.items.find((item) => item.text?.toUpperCase() === 'ALL');
  const change = misspelt !== undefined ? set(misspelt, 'ALL') : drop.isEmpty ? set(drop, ['ALL']) : append(drop, 'ALL');
  return { title: 'Drop all capabilities', changes: [change], isSafe: misspelt !== undefined };
}
