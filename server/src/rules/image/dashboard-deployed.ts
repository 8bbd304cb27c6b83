import { fullName, parseImage } from '../../kube/image.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const dashboardDeployed = defineRule({
  id: 'dashboard-deployed',
  summary: 'The Kubernetes Dashboard is deployed',
  why: 'A console in the browser is one more way into the cluster, and clusters have been taken over through ones that stood open. The project was archived and gets no more fixes.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K06:2025'),
    owasp('K07:2025'),
    attack('T1133'),
    cwe(1104),
    docs('Kubernetes Dashboard', 'https://github.com/kubernetes-retired/dashboard'),
  ],
  examples: {
    bad: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: console}
spec:
  selector: {matchLabels: {app: console}}
  template:
    metadata: {labels: {app: console}}
    spec:
      containers:
      - name: console
        image: kubernetesui/dashboard:v2.7.0
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Deployment "console" runs the Kubernetes Dashboard
`,
    good: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: console}
spec:
  selector: {matchLabels: {app: console}}
  template:
    metadata: {labels: {app: console}}
    spec:
      containers:
      - name: console
        image: registry.example/console:1.4.2
`,
  },
  check: {
    *pod({ containers, metadata, label }) {
      const image = containers.map(({ field }) => field.get('image')).find(({ text }) => text !== undefined && isDashboard(text));
      const app = metadata.get('labels', 'k8s-app');
      const at = image ?? (app.is('kubernetes-dashboard') ? app : undefined);
      if (at !== undefined) yield { at, message: `${label} runs the Kubernetes Dashboard` };
    },
  },
});

/** https://hub.docker.com/u/kubernetesui; before that it was one image for each processor. */
const NAME = /\/(?:kubernetesui\/dashboard(?:-[a-z]+)?|kubernetes-dashboard(?:-(?:amd64|arm|arm64|ppc64le|s390x))?)$/;

function isDashboard(text: string): boolean {
  const reference = parseImage(text);
  return reference !== undefined && NAME.test(fullName(reference));
}
