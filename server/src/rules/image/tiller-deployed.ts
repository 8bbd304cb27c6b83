import { parseImage } from '../../kube/image.ts';
import type { Pod } from '../../kube/pod.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const tillerDeployed = defineRule({
  id: 'tiller-deployed',
  summary: 'The server of Helm 2 is deployed',
  why: 'Tiller does whatever anybody who reaches its port asks of it, mostly with the rights of a cluster administrator, so that one compromised pod owns the cluster. Helm 2 has had no fixes since 2020; Helm 3 needs no server.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K06:2025'),
    owasp('K07:2025'),
    attack('T1133'),
    cwe(306),
    docs('Helm 2 to 3', 'https://helm.sh/docs/topics/v2_v3_migration/'),
  ],
  examples: {
    bad: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: tiller-deploy, namespace: kube-system}
spec:
  selector: {matchLabels: {app: tiller}}
  template:
    metadata: {labels: {app: tiller}}
    spec:
      containers:
      - name: tiller
        image: gcr.io/kubernetes-helm/tiller:v2.16.1
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Deployment "tiller-deploy" runs Tiller, the server of Helm 2
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80}]
`,
  },
  check: {
    *pod(pod) {
      const at = tillerImage(pod) ?? tillerLabel(pod.metadata.get('labels')) ?? tillerLabel(pod.resource.field.get('metadata', 'labels'));
      if (at !== undefined) yield { at, message: `${pod.label} runs Tiller, the server of Helm 2` };
    },
    *'core/Service'({ field, label }) {
      const name = field.get('metadata', 'name');
      const at = name.is('tiller-deploy')
        ? name
        : (tillerLabel(field.get('spec', 'selector')) ?? tillerLabel(field.get('metadata', 'labels')));
      if (at !== undefined) yield { at, message: `${label} leads to Tiller, the server of Helm 2` };
    },
  },
});

function tillerImage({ containers }: Pod): Field | undefined {
  const images = containers.map(({ field }) => field.get('image'));
  return images.find(({ text }) => text !== undefined && /(?:^|\/)tiller$/.test(parseImage(text)?.repository ?? ''));
}

/** The labels that `helm init` gives it. Each alone says nothing. */
const tillerLabel = (labels: Field): Field | undefined =>
  labels.get('app').is('helm') && labels.get('name').is('tiller') ? labels.get('name') : undefined;
