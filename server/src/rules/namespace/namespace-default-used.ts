import { podTemplatePath } from '../../kube/kinds.ts';
import type { Resource } from '../../kube/resource.ts';
import { cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const namespaceDefaultUsed = defineRule({
  id: 'namespace-default-used',
  summary: 'An object lies in the namespace that everything falls into',
  why: 'Policies, quotas and permissions are given to namespaces. In the default one, applications that have nothing to do with each other share them, and whatever names no namespace joins them there.',
  severity: 'low',
  preset: 'strict',
  references: [
    cis('5.7.4'),
    owasp('K01:2025'),
    docs('Namespaces', 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces'),
  ],
  options: {
    asWritten: {
      kind: 'boolean',
      byDefault: false,
      text: 'Manifests are applied as they stand, so that an object without a namespace lands in `default`.',
    },
  },
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: default
#            ^^^^^^^ Service "web" lies in the namespace default
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    good: `
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
  },
  check: {
    *resource(resource, { options }) {
      const { namespace, label } = resource;
      if (!isMeant(resource)) return;
      if (namespace.is('default')) yield { at: namespace, message: `${label} lies in the namespace default` };
      if (options.asWritten && namespace.isAbsent)
        yield { at: namespace, message: `${label} names no namespace, so it lies in the default one`, lacks: 'a namespace' };
    },
  },
});

const KINDS: ReadonlySet<string> = new Set([
  'core/ConfigMap',
  'core/PersistentVolumeClaim',
  'core/Secret',
  'core/Service',
  'core/ServiceAccount',
  'networking.k8s.io/Ingress',
  'rbac.authorization.k8s.io/Role',
  'rbac.authorization.k8s.io/RoleBinding',
]);

/** The cluster itself has a service and a service account there. */
const OWN = new Set(['core/Service kubernetes', 'core/ServiceAccount default']);

const isMeant = ({ groupKind, name }: Resource): boolean =>
  (podTemplatePath(groupKind) !== undefined || KINDS.has(groupKind)) && !OWN.has(`${groupKind} ${name}`);
