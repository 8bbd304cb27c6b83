import {
  APP_ARMOR_ANNOTATION,
  isConfining,
  isConfiningAppArmor,
  isConfiningSeccomp,
  SECCOMP_CONTAINER_ANNOTATION,
  SECCOMP_POD_ANNOTATION,
} from '../../profiles.ts';
import type { Check, Place } from '../check.ts';
import { inContainer, inPod, ofContainers, ofContexts } from '../places.ts';
import type { PodSecurityView, Reading } from '../view.ts';
import { containers, plural, quoted, setters, valuesOf } from '../words.ts';

const isBad = (type: Reading<string> | undefined): type is string => typeof type === 'string' && !isConfining(type);

/**
 * The fields are read at every version of the policy.
 * https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_appArmorProfile.go
 */
export const appArmorProfile: Check = {
  id: 'appArmorProfile',
  level: 'baseline',
  variants: [
    {
      from: 0,
      find: (view) => [
        ...ofContexts(view, ['appArmorProfile', 'type'], ({ appArmor }) => (isBad(appArmor) ? appArmor : undefined)),
        ...annotations(view, (key, value) => key.startsWith(APP_ARMOR_ANNOTATION) && !isConfiningAppArmor(value)),
      ],
    },
  ],
  reason: (places) => plural('forbidden AppArmor profile', 'forbidden AppArmor profiles', appArmorValues(places).length),
  detail: (places) => {
    const fields = places.filter((place) => !isAnnotation(place));
    const count = places.length - fields.length;
    const words = [...(fields.length === 0 ? [] : [setters(fields)]), ...(count === 0 ? [] : [plural('annotation', 'annotations', count)])];
    return `${words.join(' and ')} must not set AppArmor profile type to ${quoted(appArmorValues(places))}`;
  },
};

const appArmorValues = (places: readonly Place[]): string[] => [
  ...valuesOf(places.filter((place) => !isAnnotation(place))),
  ...valuesOf(places.filter(isAnnotation)),
];

/** Up to 1.18 there were annotations only. https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seccompProfile_baseline.go */
export const seccompProfileBaseline: Check = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  variants: [
    { from: 19, find: badSeccomp },
    {
      from: 0,
      find: (view) => {
        const keys = new Set([SECCOMP_POD_ANNOTATION, ...view.containers.map(({ name }) => SECCOMP_CONTAINER_ANNOTATION + name)]);
        return annotations(view, (key, value) => keys.has(key) && !isConfiningSeccomp(value));
      },
    },
  ],
  reason: () => 'seccompProfile',
  detail: (places) =>
    places.some(isAnnotation)
      ? `forbidden ${plural('annotation', 'annotations', places.length)} ${valuesOf(places).join(', ')}`
      : mustNotSetSeccomp(places),
};

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seccompProfile_restricted.go */
export const seccompProfileRestricted: Check = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  variants: [
    { from: 25, find: (view) => (view.isWindows === undefined ? unconfined(view) : []) },
    { from: 19, find: unconfined },
  ],
  overrides: ['seccompProfile_baseline'],
  reason: () => 'seccompProfile',
  detail: (places) =>
    places.some(({ value }) => value !== undefined)
      ? mustNotSetSeccomp(places)
      : `pod or ${containers(places)} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`,
};

/** Where somebody names a bad profile, else the containers for which nobody names any. */
function unconfined(view: PodSecurityView): readonly Place[] {
  const bad = badSeccomp(view);
  if (bad.length > 0 || view.seccomp !== undefined) return bad;
  return ofContainers(view, (container) =>
    container.seccomp === undefined ? [inContainer(view, container, ['securityContext', 'seccompProfile'])] : [],
  );
}

function badSeccomp(view: PodSecurityView): readonly Place[] {
  return ofContexts(view, ['seccompProfile', 'type'], ({ seccomp }) => (isBad(seccomp) ? seccomp : undefined));
}

const mustNotSetSeccomp = (places: readonly Place[]): string =>
  `${setters(places)} must not set securityContext.seccompProfile.type to ${quoted(valuesOf(places))}`;

const isAnnotation = ({ path }: Place): boolean => path.at(-2) === 'annotations';

function annotations(view: PodSecurityView, isWrong: (key: string, value: string) => boolean): readonly Place[] {
  return Object.entries(view.annotations ?? {}).flatMap(([key, value]) =>
    isWrong(key, value) ? [inPod(view, ['metadata', 'annotations', key], `${key}=${JSON.stringify(value)}`)] : [],
  );
}
