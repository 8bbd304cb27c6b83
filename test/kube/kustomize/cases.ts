/** An overlay and what kubectl makes of it, which was compared once. */
export interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The objects that are changed beyond names, namespaces and labels, by kind and name as they are called in the end. */
  readonly effective: Readonly<Record<string, string>>;
}

export const WEB = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          image: registry.example/web:1.0
          args: [--verbose, --port=80]
          env: [{name: A, value: "1"}, {name: B, value: "2"}]
          ports: [{containerPort: 80}]
          securityContext: {privileged: true, runAsUser: 0}
        - {name: side, image: "side:1"}
`;

const strategic = (spec: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: ${spec}}}
`;

const web = (containers: string, more = '', head = 'name: web', selector = '{app: web}'): string => `apiVersion: apps/v1
kind: Deployment
metadata: {${head}}
spec:
  selector: {matchLabels: ${selector}}
  template:
    metadata: {labels: ${selector}}
    spec: {${more}containers: [${containers}]}
`;

const FIRST =
  '{name: web, image: "registry.example/web:1.0", args: [--verbose, --port=80], env: [{name: A, value: "1"}, {name: B, value: "2"}], ports: [{containerPort: 80}], securityContext: {privileged: true, runAsUser: 0}}';
const SIDE = '{name: side, image: "side:1"}';

const WIDGET =
  'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\nspec: {parts: [{name: a, size: 1}, {name: b}], deep: {x: 1, v: 2}}\n';

const patched = (patch: string, base = WEB): Readonly<Record<string, string>> => ({
  'kustomization.yaml': 'resources: [base]\npatches: [{path: patch.yaml}]\n',
  'base/kustomization.yaml': 'resources: [all.yaml]\n',
  'base/all.yaml': base,
  'patch.yaml': patch,
});

const operated = (operations: string, base = WEB, target = '{kind: Deployment}'): Readonly<Record<string, string>> => ({
  ...patched(operations, base),
  'kustomization.yaml': `resources: [base]\npatches: [{path: patch.yaml, target: ${target}}]\n`,
});

const all = (kustomization: string, objects: string): Readonly<Record<string, string>> => ({
  'kustomization.yaml': `resources: [all.yaml]\n${kustomization}`,
  'all.yaml': objects,
});

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {tier: front}}\nspec: {containers: [{name: a, image: "nginx:1"}]}\n';

export const CASES: readonly Case[] = [
  {
    name: 'items are merged by name, those of the patch first; other lists are replaced, and null takes away',
    files: patched(
      strategic(
        '{containers: [{name: new, image: "new:1"}, {name: web, args: [--quiet], env: [{name: B, value: "3"}, {name: C, value: "4"}], ports: [{containerPort: 443}], securityContext: {privileged: null}}]}',
      ),
    ),
    effective: {
      'Deployment web': web(
        `{name: new, image: "new:1"}, {name: web, image: "registry.example/web:1.0", args: [--quiet], env: [{name: B, value: "3"}, {name: C, value: "4"}, {name: A, value: "1"}], ports: [{containerPort: 443}, {containerPort: 80}], securityContext: {runAsUser: 0}}, ${SIDE}`,
      ),
    },
  },
  {
    name: 'a patch deletes and replaces what it says',
    files: patched(
      strategic(
        '{containers: [{name: side, $patch: delete}, {name: web, securityContext: {$patch: replace, runAsUser: 5}, env: [{$patch: replace}, {name: Z, value: z}]}]}',
      ),
    ),
    effective: {
      'Deployment web': web(
        '{name: web, image: "registry.example/web:1.0", args: [--verbose, --port=80], env: [{name: Z, value: z}], ports: [{containerPort: 80}], securityContext: {runAsUser: 5}}',
      ),
    },
  },
  {
    name: 'a patch may delete an object',
    files: patched('apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n$patch: delete\n', `${WEB}---\n${POD}`),
    effective: {},
  },
  {
    name: 'lists of a kind that is not of Kubernetes are replaced',
    files: patched(
      'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\nspec: {parts: [{name: b, size: 2}], deep: {x: null, z: 3}}\n',
      WIDGET,
    ),
    effective: {
      'Widget w':
        'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\nspec: {parts: [{name: b, size: 2}], deep: {v: 2, z: 3}}\n',
    },
  },
  {
    name: 'ports of a service are known by port and protocol, and keep their order',
    files: patched(
      'apiVersion: v1\nkind: Service\nmetadata: {name: dns}\nspec: {ports: [{port: 80}, {port: 53, protocol: UDP, targetPort: 5353}]}\n',
      'apiVersion: v1\nkind: Service\nmetadata: {name: dns}\nspec: {ports: [{port: 53, protocol: TCP, name: t}, {port: 53, protocol: UDP, name: u}]}\n',
    ),
    effective: {
      'Service dns':
        'apiVersion: v1\nkind: Service\nmetadata: {name: dns}\nspec: {ports: [{port: 80}, {port: 53, protocol: TCP, name: t}, {port: 53, protocol: UDP, name: u, targetPort: 5353}]}\n',
    },
  },
  {
    name: 'a port without a protocol and the same one with it stay where the patch says nothing of them',
    files: patched(
      'apiVersion: v1\nkind: Service\nmetadata: {name: dns}\nspec: {ports: [{port: 80}]}\n',
      'apiVersion: v1\nkind: Service\nmetadata: {name: dns}\nspec: {ports: [{port: 53, name: t}, {port: 53, protocol: UDP, name: u}]}\n',
    ),
    effective: {
      'Service dns':
        'apiVersion: v1\nkind: Service\nmetadata: {name: dns}\nspec: {ports: [{port: 80}, {port: 53, name: t}, {port: 53, protocol: UDP, name: u}]}\n',
    },
  },
  {
    name: 'operations of a JSON patch follow each other',
    files: operated(
      `- {op: test, path: /spec/template/spec/containers/0/name, value: web}
- {op: replace, path: /spec/template/spec/containers/0/image, value: "web:2"}
- {op: remove, path: /spec/template/spec/containers/0/args}
- {op: remove, path: /spec/template/spec/containers/0/env}
- {op: remove, path: /spec/template/spec/containers/0/ports}
- {op: move, from: /spec/template/spec/containers/0/securityContext, path: /spec/template/spec/securityContext}
- {op: remove, path: /spec/template/spec/securityContext/privileged}
- {op: add, path: /spec/template/spec/containers/1, value: {name: middle, image: "m:1"}}
- {op: copy, from: /spec/template/spec/containers/1, path: /spec/template/spec/containers/-}
- {op: add, path: /metadata/annotations, value: {}}
- {op: add, path: /metadata/annotations/a~1b~0c, value: d}
`,
    ),
    effective: {
      'Deployment web': web(
        `{name: web, image: "web:2"}, {name: middle, image: "m:1"}, ${SIDE}, {name: middle, image: "m:1"}`,
        'securityContext: {runAsUser: 0}, ',
        'name: web, annotations: {a/b~c: d}',
      ),
    },
  },
  {
    name: 'a target is a pattern for the whole name, and selects by labels',
    files: {
      'kustomization.yaml': `resources: [all.yaml]
patches:
  - target: {kind: Po(d|t), name: "[o-q]", labelSelector: "tier in (front, back),!old"}
    patch: '[{"op": "add", "path": "/spec/hostPID", "value": true}]'
  - target: {kind: Po}
    patch: '[{"op": "add", "path": "/spec/hostIPC", "value": true}]'
`,
      'all.yaml': `${POD}---\n${POD.replace('name: p,', 'name: pp,')}---\n${POD.replace('name: p,', 'name: q,').replace('front', 'front, old: "1"')}`,
    },
    effective: { 'Pod p': POD.replace('spec: {', 'spec: {hostPID: true, ') },
  },
  {
    name: 'one patch is for all that its target selects, whatever it calls them',
    files: operated('apiVersion: v1\nkind: Pod\nmetadata: {name: any, labels: {new: "1"}}\nspec: {hostPID: true}\n', POD, '{kind: Pod}'),
    effective: { 'Pod p': POD.replace('front}', 'front, new: "1"}').replace('spec: {', 'spec: {hostPID: true, ') },
  },
  {
    name: 'images get another name, tag or digest',
    files: all(
      'images: [{name: nginx, newTag: "2"}, {name: registry.example/web, newName: mirror.example/web}, {name: side, digest: "sha256:0"}]\n',
      `${WEB}---\n${POD}---\n${POD.replace('name: p,', 'name: q,').replace('nginx', 'example/nginx')}`,
    ),
    effective: {
      'Deployment web': web(`${FIRST.replace('registry', 'mirror')}, {name: side, image: "side@sha256:0"}`),
      'Pod p': POD.replace('nginx:1', 'nginx:2'),
    },
  },
  {
    name: 'replicas, labels, annotations, namespace and names follow the order of kustomize',
    files: all(
      `namespace: shop
namePrefix: eu-
nameSuffix: -v2
replicas: [{name: web, count: 3}]
labels: [{pairs: {team: a}}, {pairs: {part: b}, includeTemplates: true}]
commonLabels: {env: prod}
commonAnnotations: {owner: me}
`,
      WEB,
    ),
    effective: {
      'Deployment eu-web-v2': `apiVersion: apps/v1
kind: Deployment
metadata: {name: eu-web-v2, namespace: shop, labels: {team: a, part: b, env: prod}, annotations: {owner: me}}
spec:
  replicas: 3
  selector: {matchLabels: {app: web, env: prod}}
  template:
    metadata: {labels: {app: web, part: b, env: prod}, annotations: {owner: me}}
    spec: {containers: [${FIRST}, ${SIDE}]}
`,
    },
  },
  {
    name: 'a patched object refers to others by their new names',
    files: all(
      `namePrefix: eu-
namespace: shop
patches:
  - patch: |
      apiVersion: v1
      kind: Pod
      metadata: {name: p}
      spec: {serviceAccountName: robot, volumes: [{name: v, configMap: {name: conf}}, {name: w, secret: {secretName: elsewhere}}]}
  - patch: |
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: {name: b}
      subjects: [{kind: ServiceAccount, name: robot}, {kind: ServiceAccount, name: default}]
`,
      `${POD}---
apiVersion: v1
kind: ServiceAccount
metadata: {name: robot}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: conf}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: b}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: r}
subjects: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: r}
rules: []
`,
    ),
    effective: {
      'Pod eu-p': POD.replace('name: p,', 'name: eu-p, namespace: shop,').replace(
        'spec: {',
        'spec: {serviceAccountName: eu-robot, volumes: [{name: v, configMap: {name: eu-conf}}, {name: w, secret: {secretName: elsewhere}}], ',
      ),
      'RoleBinding eu-b': `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: eu-b, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: eu-r}
subjects: [{kind: ServiceAccount, name: eu-robot, namespace: shop}, {kind: ServiceAccount, name: default, namespace: shop}]
`,
    },
  },
  {
    name: 'values are copied from one object into others',
    files: all(
      `replacements:
  - source: {kind: ConfigMap, name: conf, fieldPath: data.image}
    targets:
      - select: {kind: Deployment}
        fieldPaths: ["spec.template.spec.containers.[name=side].image"]
      - select: {kind: Pod}
        reject: [{name: q}]
        fieldPaths: [spec.schedulerName]
        options: {create: true}
  - source: {kind: ConfigMap, name: conf, fieldPath: data.image, options: {delimiter: ":", index: 1}}
    targets:
      - select: {kind: Pod, name: p}
        fieldPaths: [spec.containers.*.image]
        options: {delimiter: ":", index: 1}
`,
      `${WEB}---\n${POD}---\n${POD.replace('name: p,', 'name: q,')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: conf}\ndata: {image: "x:7"}\n`,
    ),
    effective: {
      'Deployment web': web(`${FIRST}, {name: side, image: "x:7"}`),
      'Pod p': POD.replace('nginx:1', 'nginx:7').replace('spec: {', 'spec: {schedulerName: "x:7", '),
    },
  },
  {
    name: 'a component changes what was there before it, and an overlay what that came to',
    files: {
      'kustomization.yaml': 'resources: [base]\ncomponents: [open]\nimages: [{name: added, newTag: "2"}]\n',
      'base/kustomization.yaml': 'namePrefix: eu-\nresources: [all.yaml]\n',
      'base/all.yaml': POD,
      'open/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
patchesStrategicMerge:
  - |-
    apiVersion: v1
    kind: Pod
    metadata: {name: p}
    spec: {containers: [{name: b, image: "added:1"}]}
patchesJson6902:
  - target: {version: v1, kind: Pod, name: eu-p}
    path: operations.yaml
`,
      'open/operations.yaml': '- {op: add, path: /spec/hostPID, value: true}\n',
    },
    effective: {
      'Pod eu-p': POD.replace('name: p,', 'name: eu-p,').replace(
        'spec: {containers: [',
        'spec: {hostPID: true, containers: [{name: b, image: "added:2"}, ',
      ),
    },
  },
];
