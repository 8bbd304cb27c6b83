import type { Place } from './check.ts';

/** The words of the admission plugin: https://github.com/kubernetes/pod-security-admission/blob/master/policy/helpers.go */
export const plural = (one: string, many: string, count: number): string => (count === 1 ? one : many);

/** `"a", "b"` */
export const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');

/** The different values of the places, sorted. */
export const valuesOf = (places: readonly Place[]): string[] => [...new Set(places.flatMap(({ value }) => value ?? []))].sort();

/** The different containers of the places, as they stand in the pod. */
export const containersOf = (places: readonly Place[]): string[] => [...new Set(places.flatMap(({ container }) => container ?? []))];

/** `container "web"`, `containers "web", "proxy"` */
export function containers(places: readonly Place[]): string {
  const names = containersOf(places);
  return `${plural('container', 'containers', names.length)} ${quoted(names)}`;
}

/** Who sets something: `pod`, `container "web"`, `pod and containers "web", "proxy"`. */
export function setters(places: readonly Place[]): string {
  const words = places.some(({ container }) => container === undefined) ? ['pod'] : [];
  if (containersOf(places).length > 0) words.push(containers(places));
  return words.join(' and ');
}
