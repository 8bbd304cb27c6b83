import type { Field } from '../yaml/field.ts';

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
