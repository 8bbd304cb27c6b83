import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';
import type { Field } from '../../yaml/field.ts';

export const ingressAdminPathExposed = defineRule({
  id: 'ingress-admin-path-exposed',
  summary: 'An Ingress opens an administrative interface without asking who comes',
  why: 'Dashboards, notebooks and debuggers run commands, show secrets or reveal how everything is built, and many of them ask for no password. Search engines for devices find them within hours.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K06:2025'),
    attack('T1133'),
    cwe(306),
    docs(
      'Threat matrix: exposed sensitive interfaces',
      'https://microsoft.github.io/Threat-Matrix-for-Kubernetes/techniques/Exposed%20sensitive%20interfaces/',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules:
  - host: shop.example
    http:
      paths:
      - path: /actuator
#             ^^^^^^^^^ Ingress "web" opens "/actuator" and does not ask who comes
        pathType: Prefix
        backend: {service: {name: web, port: {number: 8080}}}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations: {nginx.ingress.kubernetes.io/auth-url: 'https://login.shop.example/oauth2/auth'}
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules:
  - host: shop.example
    http:
      paths:
      - path: /actuator
        pathType: Prefix
        backend: {service: {name: web, port: {number: 8080}}}
`,
  },
  check: { 'networking.k8s.io/Ingress': find, 'extensions/Ingress': find },
});

function* find({ field, label }: Resource): Generator<Finding> {
  if (mayBeGuarded(field)) return;
  for (const entry of field.get('spec', 'rules').items.flatMap((rule) => rule.get('http', 'paths').items)) {
    const path = entry.get('path');
    const service = [entry.get('backend', 'service', 'name'), entry.get('backend', 'serviceName')].find(({ text }) => text !== undefined);
    if (service === undefined || GUARD.test(service.text ?? '')) continue;
    const at = INTERFACE.test(service.text ?? '') ? service : PATH.test(path.text ?? '') ? path : undefined;
    if (at === undefined) continue;
    yield {
      at,
      message: `${label} opens "${shorten(at.text ?? '', 40)}" and does not ask who comes`,
      ...(at === path ? { severity: 'medium' as const } : {}),
    };
  }
}

/** Whatever asks for a password or a certificate, looks at addresses, or serves people inside alone. */
function mayBeGuarded(ingress: Field): boolean {
  const annotations = ingress.get('metadata', 'annotations');
  const className = ingress.get('spec', 'ingressClassName');
  return (
    annotations.isOpen ||
    className.isUnknown ||
    INSIDE.test(className.text ?? '') ||
    annotations.entries.some(
      ([key, value]) => /auth|allow-?list|white-?list|middleware|plugin|configuration-snippet/i.test(key) || INSIDE.test(value.text ?? ''),
    )
  );
}

const INSIDE = /internal|intranet|private|tailscale|vpn/i;

/** Such a backend asks for itself. */
const GUARD = /auth|pomerium|teleport|boundary/i;

const INTERFACE =
  /(?:^|-)(?:kubernetes-dashboard|argo-server|argo-workflows-server|weave-scope|kiali|prometheus(?:-server|-operated)?|alertmanager|etcd|jupyter(?:hub|lab)?|notebook|ray-head|ray-dashboard|ollama|vllm|mlflow|kubeflow|spark-(?:master|ui)|flink-jobmanager|airflow-webserver|consul-ui|pgadmin|phpmyadmin|adminer|rabbitmq-management)(?:$|-)/i;

/** Whole first parts of a path. */
const PATH = /^\/(?:actuator|admin|dashboard|debug|_?metrics|pprof|prometheus|jolokia|h2-console|phpmyadmin|kibana|jupyter)(?:$|[/(])/i;
