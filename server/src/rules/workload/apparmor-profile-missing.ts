import { isPrivileged } from '../../kube/pod.ts';
import { appArmorAnnotation } from '../../kube/profiles.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const apparmorProfileMissing = defineRule({
  id: 'apparmor-profile-missing',
  summary: 'A pod leaves AppArmor to its node',
  why: 'Where nodes have AppArmor the runtime confines containers by itself; where they do not nobody notices, and an intruder mounts, traces and writes what the profile would have kept from him. A pod that names the profile starts only where it can be had.',
  severity: 'low',
  preset: 'all',
  references: [owasp('K01:2025'), cwe(693), docs('AppArmor', 'https://kubernetes.io/docs/tutorials/security/apparmor/')],
  // Before, there were annotations only.
  kubernetes: { from: 30 },
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
^^^^ Pod "web" names no AppArmor profile
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
    appArmorProfile: {type: RuntimeDefault}
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *pod({ securityContext, containers, isWindows, label }) {
      const profile = securityContext.get('appArmorProfile');
      const bare = containers.filter(
        (container) =>
          !isPrivileged(container) && container.securityContext.get('appArmorProfile').isAbsent && appArmorAnnotation(container).isAbsent,
      );
      if (isWindows || !profile.isAbsent || bare.length === 0) return;
      const fix: Fix = {
        title: "Use the runtime's AppArmor profile (its nodes must have AppArmor)",
        safety: 'needs-review',
        changes: [set(profile.get('type'), 'RuntimeDefault')],
      };
      // A profile of the pod must agree with the annotations of its containers.
      const isFree = containers.every((container) => appArmorAnnotation(container).isAbsent);
      yield { at: profile, message: `${label} names no AppArmor profile`, lacks: 'an AppArmor profile', fixes: isFree ? [fix] : [] };
    },
  },
});
