import { expect, test } from 'vitest';
import { judge } from './pods.ts';

const say = (spec: string, level: 'baseline' | 'restricted' = 'restricted', annotations = ''): string[] =>
  judge(`apiVersion: v1\nkind: Pod\nmetadata: {name: web, annotations: {${annotations}}}\nspec: {${spec}}\n`)(level, 37).map(
    ({ reason, detail }) => `${reason} (${detail})`,
  );

const two = (one: string, other = one): string => `containers: [{name: a, image: a, ${one}}, {name: b, image: a, ${other}}]`;

test('a pod of which nobody thought', () => {
  expect(say('containers: [{name: web, image: a}]')).toEqual([
    'allowPrivilegeEscalation != false (container "web" must set securityContext.allowPrivilegeEscalation=false)',
    'unrestricted capabilities (container "web" must set securityContext.capabilities.drop=["ALL"])',
    'runAsNonRoot != true (pod or container "web" must set securityContext.runAsNonRoot=true)',
    'seccompProfile (pod or container "web" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")',
  ]);
});

test('several containers are named together', () => {
  expect(say(two('securityContext: {privileged: true}, ports: [{hostPort: 80}, {hostPort: 443}]'), 'baseline')).toEqual([
    'hostPort (containers "a", "b" use hostPorts 443, 80)',
    'privileged (containers "a", "b" must not set securityContext.privileged=true)',
  ]);
});

test('the pod is named before its containers', () => {
  const context =
    'seLinuxOptions: {type: spc_t}, windowsOptions: {hostProcess: true}, seccompProfile: {type: a}, appArmorProfile: {type: b}';
  const own =
    'securityContext: {seLinuxOptions: {user: u, role: r}, seccompProfile: {type: Unconfined}, appArmorProfile: {type: Unconfined}}';
  expect(say(`securityContext: {${context}}, ${two(own)}`, 'baseline')).toEqual([
    'forbidden AppArmor profiles (pod and containers "a", "b" must not set AppArmor profile type to "Unconfined", "b")',
    'seLinuxOptions (pod and containers "a", "b" set forbidden securityContext.seLinuxOptions: type "spc_t"; user may not be set; role may not be set)',
    'seccompProfile (pod and containers "a", "b" must not set securityContext.seccompProfile.type to "Unconfined", "a")',
    'hostProcess (pod must not set securityContext.windowsOptions.hostProcess=true)',
  ]);
});

test('annotations are quoted with their value', () => {
  expect(say('containers: []', 'baseline', 'container.apparmor.security.beta.kubernetes.io/a: unconfined')).toEqual([
    'forbidden AppArmor profile (annotation must not set AppArmor profile type to "container.apparmor.security.beta.kubernetes.io/a="unconfined"")',
  ]);
});

test('what is missing and what is too much stand in one sentence', () => {
  const [, capabilities] = say(
    two('securityContext: {capabilities: {add: [SYS_TIME, CHOWN]}}', 'securityContext: {capabilities: {drop: [ALL]}}'),
  );
  expect(capabilities).toBe(
    'unrestricted capabilities (container "a" must set securityContext.capabilities.drop=["ALL"]; container "a" must not include "CHOWN", "SYS_TIME" in securityContext.capabilities.add)',
  );
});

test('an explicit value is told before a missing one', () => {
  const [, , runAsNonRoot] = say(two('securityContext: {runAsNonRoot: false}', 'securityContext: {}'));
  expect(runAsNonRoot).toBe('runAsNonRoot != true (container "a" must not set securityContext.runAsNonRoot=false)');
});

test('volumes, namespaces, sysctls and hosts', () => {
  const spec =
    'hostNetwork: true, hostIPC: true, volumes: [{name: data, nfs: {}}, {name: node, hostPath: {}}], securityContext: {sysctls: [{name: b}, {name: a}]}';
  const probes = 'livenessProbe: {httpGet: {host: two}, tcpSocket: {host: one}}';
  expect(say(`${spec}, ${two(probes)}`, 'baseline')).toEqual([
    'host namespaces (hostNetwork=true, hostIPC=true)',
    'hostPath volumes (volume "node")',
    'probe or lifecycle host (containers "a", "b" use probe or lifecycle hosts "one", "two")',
    'forbidden sysctls (b, a)',
  ]);
  expect(say(`${spec}, ${two(probes)}`)).toContain(
    'restricted volume types (volumes "data", "node" use restricted volume types "hostPath", "nfs")',
  );
});

test('each place is told of alone', () => {
  const [violation] = judge(`apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {${two('securityContext: {privileged: true}')}}\n`)(
    'baseline',
    37,
  );
  expect(violation?.places).toEqual([
    {
      path: ['spec', 'containers', 0, 'securityContext', 'privileged'],
      isMissing: false,
      message: 'privileged (container "a" must not set securityContext.privileged=true)',
    },
    {
      path: ['spec', 'containers', 1, 'securityContext', 'privileged'],
      isMissing: false,
      message: 'privileged (container "b" must not set securityContext.privileged=true)',
    },
  ]);
});
