// Ordinary manifests of any size.

/** A Deployment as people write it: 40 lines, with a comment, probes, resources and some of what security asks for. */
const deployment = (i: number): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-${i}
  namespace: team-${i % 7}
  labels:
    app.kubernetes.io/name: service-${i}
spec:
  replicas: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: service-${i}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: service-${i}
    spec:
      serviceAccountName: service-${i}
      containers:
        # The service itself.
        - name: main
          image: registry.example/team/service-${i}:1.${i}.0
          ports:
            - containerPort: 8080
          env:
            - name: LOG_LEVEL
              value: "info"
          resources:
            requests: {cpu: 100m, memory: 128Mi}
            limits: {memory: 256Mi}
          readinessProbe:
            httpGet: {path: /ready, port: 8080}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
---
`;

const service = (i: number): string => `apiVersion: v1
kind: Service
metadata:
  name: service-${i}
  namespace: team-${i % 7}
spec:
  selector:
    app.kubernetes.io/name: service-${i}
  ports:
    - port: 80
      targetPort: 8080
---
`;

const container = (i: number): string => `        - name: part-${i}
          image: registry.example/team/part-${i}:1.0.${i}
          env:
            - {name: LOG_LEVEL, value: "info"}
          resources:
            limits: {memory: 64Mi}
          securityContext:
            allowPrivilegeEscalation: false
            capabilities: {drop: [ALL]}
`;

function upTo(lines: number, next: (i: number) => string): string {
  const parts: string[] = [];
  let count = 0;
  for (let i = 0; count < lines; i++) {
    const part = next(i);
    parts.push(part);
    count += part.split('\n').length - 1;
  }
  return parts.join('');
}

/** Many documents: a Deployment and its Service in turn. */
export const manyDocuments = (lines: number): string => upTo(lines, (i) => (i % 2 === 0 ? deployment(i >> 1) : service(i >> 1)));

/** One document of a single List. */
export const oneDocument = (lines: number): string => {
  const indented = (text: string): string =>
    `  - ${text
      .replace(/---\n$/, '')
      .trimEnd()
      .replaceAll('\n', '\n    ')}\n`;
  return `apiVersion: v1\nkind: List\nitems:\n${upTo(lines - 3, (i) => indented(i % 2 === 0 ? deployment(i >> 1) : service(i >> 1)))}`;
};

/** One pod template with so many containers. */
export const manyContainers = (count: number): string =>
  `${deployment(0).slice(0, deployment(0).indexOf('        # The service'))}${Array.from({ length: count }, (_, i) => container(i)).join('')}`;

/** A workspace: each file has one Deployment with its Service. */
export const workspaceFile = (i: number): string => deployment(i) + service(i);
