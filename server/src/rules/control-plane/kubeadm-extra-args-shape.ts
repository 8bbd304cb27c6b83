import { extraArgsShape } from '../../kube/component/kubeadm.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set, type Value } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const kubeadmExtraArgsShape = defineRule({
  id: 'kubeadm-extra-args-shape',
  summary: 'Arguments for kubeadm have the shape of another version',
  why: 'Kubeadm refuses the file, or older tools read past the arguments: the flags that should harden the cluster are not set. Up to v1beta3 they are a mapping, and since v1beta4 a list of names and values.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    cwe(1188),
    docs('kubeadm configuration v1beta4', 'https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/'),
  ],
  examples: {
    bad: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
# ^^^^^^^^^ apiServer.extraArgs is a mapping, and kubeadm v1beta4 takes a list
    profiling: "false"
`,
    good: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
  - name: profiling
    value: "false"
`,
  },
  check: {
    'kubeadm.k8s.io/ClusterConfiguration': misshapen,
    'kubeadm.k8s.io/InitConfiguration': misshapen,
    'kubeadm.k8s.io/JoinConfiguration': misshapen,
  },
});

/** In all kinds of kubeadm. */
const PLACES: readonly (readonly string[])[] = [
  ...[
    ['apiServer', 'extraArgs'],
    ['controllerManager', 'extraArgs'],
    ['scheduler', 'extraArgs'],
  ],
  ...[
    ['etcd', 'local', 'extraArgs'],
    ['nodeRegistration', 'kubeletExtraArgs'],
  ],
];

function* misshapen({ field, version }: Resource): Generator<Finding> {
  const shape = extraArgsShape(version);
  for (const path of PLACES) {
    const args = field.get(...path);
    if (shape === 'list' ? !args.isMap : !args.isList || args.isEmpty) continue;
    const data = shape === 'list' ? asList(args) : asMap(args);
    yield {
      at: args,
      message: `${args.pathText} is ${shape === 'list' ? 'a mapping, and' : 'a list, and'} kubeadm ${version} takes a ${shape === 'list' ? 'list' : 'mapping'}`,
      fixes:
        data === undefined
          ? []
          : [
              {
                title: `Make it a ${shape === 'list' ? 'list of names and values' : 'mapping'}`,
                safety: 'safe',
                changes: [set(args, data)],
              },
            ],
    };
  }
}

function asList(args: Field): Value | undefined {
  const entries = args.entries.flatMap(([name, { written: value }]) => (value === undefined ? [] : { name, value }));
  return args.isOpen || entries.length !== args.entries.length ? undefined : entries;
}

/** A mapping cannot hold a name twice. */
function asMap(args: Field): Value | undefined {
  const pairs = args.items.flatMap((item): [string, string][] => {
    const name = item.get('name').text;
    const value = item.get('value').written;
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
  const map = Object.fromEntries(pairs);
  return args.isOpen || Object.keys(map).length !== args.items.length ? undefined : map;
}
