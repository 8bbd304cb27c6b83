import { inFalcoConfigs } from '../../rule/falco.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const falcoOutputMissing = defineRule({
  id: 'falco-output-missing',
  summary: "Falco's alerts go nowhere but into its own log",
  why: 'Whoever may delete the pod or read its log sees or destroys the alerts, and nobody is called. Send them to falcosidekick or to a receiver of your own.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K10:2025'), cwe(778), docs('Output channels', 'https://falco.org/docs/concepts/outputs/channels/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    rules_files: [/etc/falco/falco_rules.yaml]
    stdout_output:
      enabled: true
#              ^^^^ Falco's alerts go nowhere but into its own log
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    rules_files: [/etc/falco/falco_rules.yaml]
    stdout_output:
      enabled: true
    http_output:
      enabled: true
      url: https://siem.example/falco
`,
  },
  check: inFalcoConfigs(function* (config, { isWhole }) {
    const stdout = config.get('stdout_output', 'enabled');
    const others = ['http_output', 'syslog_output', 'grpc_output', 'file_output', 'program_output'].map((name) =>
      config.get(name, 'enabled'),
    );
    // Files beside it may add outputs.
    if (!isWhole || !stdout.is(true) || !config.get('config_files').isEmpty || config.isOpen) return;
    if (others.some((enabled) => !(enabled.isAbsent || enabled.is(false)))) return;
    yield { at: stdout, message: "Falco's alerts go nowhere but into its own log", lacks: 'an output' };
  }),
});
