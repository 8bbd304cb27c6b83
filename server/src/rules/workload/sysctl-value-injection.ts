import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const sysctlValueInjection = defineRule({
  id: 'sysctl-value-injection',
  summary: 'The value of a sysctl carries another one along',
  why: 'CRI-O before its fix of CVE-2022-0811 joined sysctls with plus signs, so that such a value sets any setting of the kernel. That is root on the node: the setting for crash dumps names a program to run. No true value has these characters.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1611'),
    cwe(74),
    docs('CVE-2022-0811', 'https://nvd.nist.gov/vuln/detail/CVE-2022-0811'),
    docs('Sysctls', 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    sysctls:
    - name: kernel.shm_rmid_forced
      value: "1+kernel.core_pattern=|/tmp/run #"
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Pod "web" smuggles another setting of the kernel into this one
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
    sysctls:
    - name: kernel.shm_rmid_forced
      value: "1"
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *pod({ securityContext, label }) {
      for (const item of securityContext.get('sysctls').items) {
        const value = item.get('value');
        if (value.text === undefined || !/[+=]/.test(value.text)) continue;
        yield {
          at: value,
          message: `${label} smuggles another setting of the kernel into this one`,
          fixes: [{ title: 'Leave the setting alone', safety: 'needs-review', changes: [remove(item)] }],
        };
      }
    },
  },
});
