import { parseImage } from '../../kube/image.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const incidentJobShellInDistroless = defineRule({
  id: 'incident-job-shell-in-distroless',
  summary: 'A shell is started in an image that has none',
  why: 'The container fails as soon as it starts. For a job against an incident that is noticed when it is needed, while the intruder goes on.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    docs('Image without a shell', 'https://github.com/kubernetes/kubernetes/tree/master/build/server-image/kubectl'),
    docs('Distroless', 'https://github.com/GoogleContainerTools/distroless'),
  ],
  examples: {
    bad: `
apiVersion: batch/v1
kind: Job
metadata: {name: isolate}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - name: isolate
        image: registry.k8s.io/kubectl:v1.36.0
        command: [sh, -c, kubectl delete pod web]
#                 ^^ Container "isolate" starts a shell, which its image does not have
`,
    good: `
apiVersion: batch/v1
kind: Job
metadata: {name: isolate}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - name: isolate
        image: registry.k8s.io/kubectl:v1.36.0
        command: [kubectl, delete, pod, web]
`,
  },
  check: {
    *container({ field, label }) {
      const shell = field.get('command', 0);
      const image = parseImage(field.get('image').text ?? '');
      if (image === undefined || !/^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh$/.test(shell.text ?? '')) return;
      if (!BARE.test(`${image.registry ?? 'docker.io'}/${image.repository}`) || /debug|dev|busybox/.test(image.tag ?? '')) return;
      yield { at: shell, message: `${label} starts a shell, which its image does not have`.slice(0, 100) };
    },
  },
});

/** Images of programs alone. Some have a second kind with a shell, which its tag tells. */
const BARE = /^(?:registry\.k8s\.io\/kubectl|docker\.io\/rancher\/kubectl|gcr\.io\/distroless\/.*|cgr\.dev\/chainguard\/kubectl)$/;
