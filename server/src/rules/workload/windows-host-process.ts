import { hostProcessFields, type Pod } from '../../kube/pod.ts';
import { inSecurityContexts } from '../../rule/checks.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { type Change, remove } from '../../yaml/change.ts';

export const windowsHostProcess = defineRule({
  id: 'windows-host-process',
  summary: 'A container is a process of its Windows node',
  why: 'Such a container has the files, the network and the devices of the node, and mostly runs as its system account: whoever gets into it owns the node. Storage and network agents need it; applications do not.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K01:2025'),
    attack('T1611'),
    cwe(250),
    docs('Windows HostProcess pods', 'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  os: {name: windows}
  hostNetwork: true
  securityContext:
    windowsOptions:
      hostProcess: true
#                  ^^^^ Pod "agent" runs as a process of its Windows node
  containers:
  - name: agent
    image: registry.example/agent:2.1.0
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  os: {name: windows}
  containers:
  - name: agent
    image: registry.example/agent:2.1.0
`,
  },
  check: inSecurityContexts(function* ({ pod, securityContext, label }) {
    const hostProcess = securityContext.get('windowsOptions', 'hostProcess');
    if (!hostProcess.is(true)) return;
    yield {
      at: hostProcess,
      message: `${label} runs as a process of its Windows node`,
      fixes: [{ title: 'Run all of the pod in containers, without hostNetwork', safety: 'needs-review', changes: inContainers(pod) }],
    };
  }),
});

/**
 * Either all containers of a pod are processes of the node or none is, and only with the network of the node.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go
 */
function inContainers(pod: Pod): Change[] {
  const hostNetwork = pod.spec.get('hostNetwork');
  return [...hostProcessFields(pod), hostNetwork].filter((field) => field.is(true)).map(remove);
}
