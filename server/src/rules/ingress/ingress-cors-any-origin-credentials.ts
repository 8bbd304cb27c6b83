import { nginxAnnotation } from '../../kube/ingress-nginx.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const ingressCorsAnyOriginCredentials = defineRule({
  id: 'ingress-cors-any-origin-credentials',
  summary: 'Any website may call an application in the name of its users',
  why: 'Browsers keep the pages of one site from reading those of another. Here every site is an allowed origin and cookies come along, so that any page a user opens can read their data and act for them.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cwe(942),
    docs('Istio: CorsPolicy', 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy'),
    docs('Gateway API: CORS', 'https://gateway-api.sigs.k8s.io/guides/http-cors/'),
    docs('ingress-nginx: CORS', 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: api}
spec:
  hosts: [api.shop.example]
  http:
  - corsPolicy:
      allowOrigins:
      - regex: .*
#              ^^ VirtualService "api" allows credentials from every origin
      allowCredentials: true
    route: [{destination: {host: api}}]
`,
    good: `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: api}
spec:
  hosts: [api.shop.example]
  http:
  - corsPolicy:
      allowOrigins:
      - exact: https://shop.example
      allowCredentials: true
    route: [{destination: {host: api}}]
`,
  },
  check: {
    'networking.k8s.io/Ingress': nginx,
    'extensions/Ingress': nginx,
    *'networking.istio.io/VirtualService'({ field, label }) {
      for (const route of field.get('spec', 'http').items) {
        const policy = route.get('corsPolicy');
        const matches = policy.get('allowOrigins').items.flatMap((match) => ['exact', 'prefix', 'regex'].map((by) => match.get(by)));
        yield* told(label, [...matches, ...policy.get('allowOrigin').items].find(isAny), policy.get('allowCredentials').is(true));
      }
    },
    *'gateway.networking.k8s.io/HTTPRoute'({ field, label }) {
      for (const filter of field.get('spec', 'rules').items.flatMap((rule) => rule.get('filters').items)) {
        const cors = filter.get('cors');
        yield* told(label, cors.get('allowOrigins').items.find(isAny), cors.get('allowCredentials').is(true));
      }
    },
  },
});

/** Envoy answers with the origin that asks, whatever it is. */
const isAny = (origin: Field): boolean => /^(?:\*|\^?\.[*+]\$?)$/.test(origin.text ?? '') || isScheme(origin);

/** A prefix that ends before the name. */
const isScheme = (origin: Field): boolean => origin.segment === 'prefix' && /^(?:https?(?::\/{0,2})?)?$/.test(origin.text ?? 'none');

function* told(label: string, origin: Field | undefined, hasCredentials: boolean): Generator<Finding> {
  if (origin !== undefined && hasCredentials) yield { at: origin, message: `${label} allows credentials from every origin` };
}

/** It answers with the star itself, which browsers refuse beside credentials; other clients do not. */
function* nginx({ field, label }: Resource): Generator<Finding> {
  const origin = nginxAnnotation(field, 'cors-allow-origin');
  const allows = (name: string): boolean => nginxAnnotation(field, name).is('true');
  if (origin.text?.trim() !== '*' || !allows('enable-cors') || !allows('cors-allow-credentials')) return;
  yield { at: origin, message: `${label} allows credentials from every origin`, severity: 'medium' };
}
