import { attack, cis, cwe, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const seccompProfileMissing = defineRule({
  id: 'seccomp-profile-missing',
  summary: 'A pod runs without a seccomp profile',
  why: 'Without one every system call of the kernel is open to the container, those of most kernel exploits among them. The profile of the container runtime blocks what ordinary programs never call.',
  severity: 'medium',
  preset: 'recommended',
  references: [pss.restricted, cis('5.7.2'), nsa('Kubernetes Pod security'), owasp('K01:2025'), attack('T1611'), cwe(693)],
  // The field replaced the annotation. https://kubernetes.io/docs/tutorials/security/seccomp/
  kubernetes: { from: 19 },
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
^^^^ Pod "web" runs without a seccomp profile
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    seccompProfile: {type: RuntimeDefault}
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *pod({ securityContext, containers, isWindows, label }) {
      const profile = securityContext.get('seccompProfile');
      // A privileged container takes no profile anyway.
      const bare = containers.filter(
        (container) => container.securityContext.get('seccompProfile').isAbsent && !container.securityContext.get('privileged').is(true),
      );
      if (isWindows || !profile.isAbsent || bare.length === 0) return;
      yield {
        at: profile,
        message: `${label} runs without a seccomp profile`,
        lacks: 'a seccomp profile',
        fixes: [{ title: "Use the runtime's seccomp profile", safety: 'safe', changes: [set(profile.get('type'), 'RuntimeDefault')] }],
      };
    },
  },
});
