import type { Field } from '../yaml/field.ts';
import type { Path } from '../yaml/path.ts';

/**
 * Annotations by which a load balancer gets its certificate without `spec.tls`, or leaves TLS to the pods.
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#tls
 * https://cloud.google.com/kubernetes-engine/docs/how-to/managed-certs
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#ssl-passthrough
 */
const ELSEWHERE = new Set([
  'alb.ingress.kubernetes.io/certificate-arn',
  'appgw.ingress.kubernetes.io/appgw-ssl-certificate',
  'ingress.gcp.kubernetes.io/pre-shared-cert',
  'networking.gke.io/managed-certificates',
  'nginx.ingress.kubernetes.io/ssl-passthrough',
  'route.openshift.io/termination',
  'traefik.ingress.kubernetes.io/router.tls',
]);

/** Something else than `spec.tls` may give the hosts of an Ingress their certificates. */
export function mayEndTlsElsewhere(ingress: Field): boolean {
  const annotations = ingress.get('metadata', 'annotations');
  return (
    annotations.isOpen ||
    annotations.entries.some(([key, value]) => ELSEWHERE.has(key) && !value.is('false')) ||
    // The load balancer looks for a certificate by itself when it is to listen for HTTPS.
    /HTTPS/.test(annotations.get('alb.ingress.kubernetes.io/listen-ports').text ?? '')
  );
}

/** A star stands for one label. https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards */
export function coversHost(pattern: string, host: string): boolean {
  const [wanted, given] = [pattern.toLowerCase(), host.toLowerCase()];
  if (wanted === given) return true;
  const dot = given.indexOf('.');
  return wanted.startsWith('*.') && 0 < dot && wanted.slice(1) === given.slice(dot);
}

/** What an Ingress takes for itself. */
export interface HostClaim {
  readonly host: string;
  readonly path: string;
  /** Where the host stands. */
  readonly at: Path;
}

export interface IngressFact {
  /** The controller that serves it; undefined when that is unknown or left to the cluster. */
  readonly className: string | undefined;
  readonly claims: readonly HostClaim[];
}

/** One that only takes a part of the traffic of another claims nothing. https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary */
export function ingressFact(ingress: Field): IngressFact {
  const annotations = ingress.get('metadata', 'annotations');
  const className = ingress.get('spec', 'ingressClassName').text ?? annotations.get('kubernetes.io/ingress.class').text;
  if (annotations.isOpen || !annotations.get('nginx.ingress.kubernetes.io/canary').isAbsent) return { className, claims: [] };
  const claims = ingress.get('spec', 'rules').items.flatMap((rule, i) => {
    const host = rule.get('host').text;
    if (host === undefined || host === '') return [];
    return rule.get('http', 'paths').items.flatMap((entry) => {
      const path = entry.get('path').isAbsent ? '/' : entry.get('path').text;
      return path === undefined ? [] : { host: host.toLowerCase(), path, at: ['spec', 'rules', i, 'host'] };
    });
  });
  return { className, claims };
}
