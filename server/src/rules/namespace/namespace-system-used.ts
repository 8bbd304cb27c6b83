import { podTemplatePath } from '../../kube/kinds.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const namespaceSystemUsed = defineRule({
  id: 'namespace-system-used',
  summary: 'An application lies in a namespace of Kubernetes itself',
  why: 'Policies mostly spare these namespaces, since the cluster could not start otherwise. An application there runs without them, and its neighbours are pods and accounts with rights over the whole cluster.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('5.6.1'),
    owasp('K01:2025'),
    attack('T1610'),
    docs('Namespaces', 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: kube-system
#            ^^^^^^^^^^^ Service "web" lies in kube-system, a namespace of Kubernetes itself
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
    *resource(resource) {
      const { namespace, label } = resource;
      if (!RESERVED.has(namespace.text ?? '') || !isApplication(resource)) return;
      yield { at: namespace, message: `${label} lies in ${namespace.text}, a namespace of Kubernetes itself` };
    },
  },
});

const RESERVED = new Set(['kube-node-lease', 'kube-public', 'kube-system']);

/** Add-ons and parts of the control plane say by labels or by their priority what they are. */
function isApplication({ field, groupKind }: Resource): boolean {
  const template = podTemplatePath(groupKind);
  if (template === undefined && groupKind !== 'core/Service') return false;
  const pod = template === undefined ? [] : [field.get(...template)];
  const labels = [field, ...pod].map((holder) => holder.get('metadata', 'labels'));
  const isAddOn = labels.some(
    (label) => label.isOpen || ADD_ON.some((key) => !label.get(key).isAbsent) || label.get('tier').is('control-plane'),
  );
  return !isAddOn && pod.every((holder) => !/^system-/.test(holder.get('spec', 'priorityClassName').text ?? ''));
}

/** https://kubernetes.io/docs/reference/labels-annotations-taints/ */
const ADD_ON = ['addonmanager.kubernetes.io/mode', 'k8s-app', 'k8s-addon', 'kubernetes.io/cluster-service'];
