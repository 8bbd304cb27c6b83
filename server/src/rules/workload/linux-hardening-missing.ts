import { effective, isPrivileged } from '../../kube/pod.ts';
import { appArmorAnnotation } from '../../kube/profiles.ts';
import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const linuxHardeningMissing = defineRule({
  id: 'linux-hardening-missing',
  summary: 'Linux confines a container by none of its means',
  why: 'Seccomp, AppArmor, SELinux and dropped capabilities each take something from an intruder that ordinary programs do not need. A container that names none of them has but the walls of its namespaces.',
  severity: 'low',
  preset: 'all',
  references: [
    nsa('Kubernetes Pod security'),
    owasp('K01:2025'),
    attack('T1611'),
    cwe(693),
    docs('Kernel security constraints', 'https://kubernetes.io/docs/concepts/security/linux-kernel-security-constraints/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
#         ^^^ Container "web" has neither seccomp, AppArmor nor SELinux set, nor drops capabilities
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      seccompProfile: {type: RuntimeDefault}
`,
  },
  check: {
    *container(container) {
      const { pod, securityContext, label } = container;
      const profile = securityContext.get('seccompProfile');
      const others = ['seccompProfile', 'appArmorProfile', 'seLinuxOptions'].map((name) => effective(container, name));
      const isBare = [...others, appArmorAnnotation(container)].every((field) => field.isAbsent);
      if (pod.isWindows || isPrivileged(container) || !isBare || !securityContext.get('capabilities', 'drop').isEmpty) return;
      yield {
        at: profile,
        message: `${label} has neither seccomp, AppArmor nor SELinux set, nor drops capabilities`,
        lacks: 'any confinement by Linux',
        fixes: [
          { title: "Use the runtime's seccomp profile", safety: 'needs-review', changes: [set(profile.get('type'), 'RuntimeDefault')] },
        ],
      };
    },
  },
});
