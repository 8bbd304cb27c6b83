import type { Field } from '../yaml/field.ts';

const PREFIX = 'nginx.ingress.kubernetes.io/';

/** An annotation that ingress-nginx reads, by its name without the prefix. */
export interface NginxAnnotation {
  readonly name: string;
  readonly field: Field;
}

/** https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/ */
export function nginxAnnotationsOf(ingress: Field): NginxAnnotation[] {
  return ingress
    .get('metadata', 'annotations')
    .entries.flatMap(([key, field]) => (key.startsWith(PREFIX) ? { name: key.slice(PREFIX.length), field } : []));
}

export const nginxAnnotation = (ingress: Field, name: string): Field => ingress.get('metadata', 'annotations', `${PREFIX}${name}`);
