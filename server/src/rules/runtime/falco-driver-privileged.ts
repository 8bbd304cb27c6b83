import { inFalcoValues } from '../../rule/falco.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const falcoDriverPrivileged = defineRule({
  id: 'falco-driver-privileged',
  summary: 'Falco uses a driver that needs full privileges',
  why: 'The kernel module and the older probe need a privileged container that builds or loads code into the kernel. The modern probe comes with Falco and does with a few capabilities.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    attack('T1611'),
    cwe(250),
    docs('Kernel event sources', 'https://falco.org/docs/concepts/event-sources/kernel/'),
  ],
  examples: {
    bad: `
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: falco}
spec:
  chart: {spec: {chart: falco}}
  values:
    driver:
      kind: kmod
#           ^^^^ Falco's driver "kmod" needs a privileged container
`,
    good: `
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: falco}
spec:
  chart: {spec: {chart: falco}}
  values:
    driver:
      kind: modern_ebpf
      modernEbpf: {leastPrivileged: true}
`,
  },
  check: inFalcoValues(function* (values) {
    const kind = values.get('driver', 'kind');
    if (!/^(?:kmod|module|ebpf)$/.test(kind.text ?? '') || values.get('driver', 'enabled').is(false)) return;
    yield {
      at: kind,
      message: `Falco's driver "${kind.text}" needs a privileged container`,
      fixes: [
        {
          title: 'Use the modern probe with few capabilities',
          safety: 'needs-review',
          changes: [set(kind, 'modern_ebpf'), set(values.get('driver', 'modernEbpf', 'leastPrivileged'), true)],
        },
      ],
    };
  }),
});
