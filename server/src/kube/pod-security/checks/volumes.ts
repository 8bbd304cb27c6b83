import type { Check, Place } from '../check.ts';
import type { VolumeView } from '../lists.ts';
import { inPod } from '../places.ts';
import type { PodSecurityView } from '../view.ts';
import { plural, quoted } from '../words.ts';

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostPathVolumes.go */
export const hostPathVolumes: Check = {
  id: 'hostPathVolumes',
  level: 'baseline',
  variants: [{ from: 0, find: (view) => placesOf(view, ({ source }) => source === 'hostPath') }],
  reason: () => 'hostPath volumes',
  detail: (places) => volumes(places),
};

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_restrictedVolumes.go */
export const restrictedVolumes: Check = {
  id: 'restrictedVolumes',
  level: 'restricted',
  variants: [{ from: 0, find: (view) => placesOf(view, ({ isAllowed }) => isAllowed !== true) }],
  overrides: ['hostPathVolumes'],
  reason: () => 'restricted volume types',
  detail: (places) => {
    const types = [...new Set(places.map(({ path }) => String(path.at(-1))))].sort();
    const uses = plural('uses', 'use', places.length);
    return `${volumes(places)} ${uses} ${plural('restricted volume type', 'restricted volume types', types.length)} ${quoted(types)}`;
  },
};

const placesOf = (view: PodSecurityView, isBad: (volume: VolumeView) => boolean): readonly Place[] =>
  (view.volumes ?? []).filter(isBad).map(({ index, source, name }) => inPod(view, ['spec', 'volumes', index, source], name));

const volumes = (places: readonly Place[]): string =>
  `${plural('volume', 'volumes', places.length)} ${quoted(places.map(({ value }) => value ?? ''))}`;
