import type { Check } from '../check.ts';
import { inContainer, inList, inPod, ofContainers, ofContexts } from '../places.ts';
import { containers, containersOf, plural, quoted, setters, valuesOf } from '../words.ts';

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostNamespaces.go */
export const hostNamespaces: Check = {
  id: 'hostNamespaces',
  level: 'baseline',
  variants: [{ from: 0, find: (view) => (view.hostNamespaces ?? []).map((name) => inPod(view, ['spec', name], `${name}=true`)) }],
  reason: () => 'host namespaces',
  detail: (places) => places.map(({ value }) => value).join(', '),
};

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostPorts.go */
export const hostPorts: Check = {
  id: 'hostPorts',
  level: 'baseline',
  variants: [{ from: 0, find: (view) => ofContainers(view, (container) => inList(view, container, ['ports'], container.hostPorts)) }],
  reason: () => 'hostPort',
  detail: (places) => {
    const ports = valuesOf(places);
    const uses = plural('uses', 'use', containersOf(places).length);
    return `${containers(places)} ${uses} ${plural('hostPort', 'hostPorts', ports.length)} ${ports.join(', ')}`;
  },
};

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostProbesAndhostLifecycle.go */
export const hostProbesAndHostLifecycle: Check = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  variants: [{ from: 34, find: (view) => ofContainers(view, (container) => inList(view, container, [], container.hosts)) }],
  reason: () => 'probe or lifecycle host',
  detail: (places) => {
    const hosts = valuesOf(places);
    const names = containersOf(places).sort();
    return `${plural('container', 'containers', names.length)} ${quoted(names)} ${plural('uses', 'use', names.length)} ${plural('probe or lifecycle host', 'probe or lifecycle hosts', hosts.length)} ${quoted(hosts)}`;
  },
};

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_privileged.go */
export const privileged: Check = {
  id: 'privileged',
  level: 'baseline',
  variants: [
    {
      from: 0,
      find: (view) =>
        ofContainers(view, (container) =>
          container.isPrivileged ? [inContainer(view, container, ['securityContext', 'privileged'], 'true')] : [],
        ),
    },
  ],
  reason: () => 'privileged',
  detail: (places) => `${containers(places)} must not set securityContext.privileged=true`,
};

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_windowsHostProcess.go */
export const windowsHostProcess: Check = {
  id: 'windowsHostProcess',
  level: 'baseline',
  variants: [
    {
      from: 0,
      find: (view) => ofContexts(view, ['windowsOptions', 'hostProcess'], ({ isHostProcess }) => (isHostProcess ? 'true' : undefined)),
    },
  ],
  reason: () => 'hostProcess',
  detail: (places) => `${setters(places)} must not set securityContext.windowsOptions.hostProcess=true`,
};
