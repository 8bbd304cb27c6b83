import { credentialIn, isPlaceholder } from '../../kube/credential.ts';
import { commandsOf } from '../../languages/shell.ts';
import { inFalcoConfigs } from '../../rule/falco.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const falcoProgramOutputCredential = defineRule({
  id: 'falco-program-output-credential',
  summary: "Falco's configuration holds the credential of where its alerts go",
  why: 'Everybody who may read the ConfigMap or this file has the address or the token, and floods the channel until nobody looks, or reads it. Keep it in a Secret that falcosidekick reads, and make a new one.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('Program output', 'https://falco.org/docs/concepts/outputs/channels/#program-output'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    program_output:
      enabled: true
      program: "curl -d @- -H 'Authorization: Bearer 7fQ2mXw9LrT4vZ8k' https://siem.example/falco"
#                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The program that Falco calls is given a readable credential
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    program_output:
      enabled: true
      program: "curl -d @- -H \\"Authorization: Bearer $TOKEN\\" https://siem.example/falco"
`,
  },
  check: inFalcoConfigs(function* (config) {
    const program = config.get('program_output', 'program');
    const { text } = program;
    if (text === undefined) return;
    const words = commandsOf(text).flatMap((command) => command.words);
    const word = words.find((one) => one.text !== undefined && holdsCredential(one.text));
    if (word !== undefined)
      yield { at: program, within: word.span, message: 'The program that Falco calls is given a readable credential' };
  }),
});

/** A known format, an address that is itself one, or a header. */
function holdsCredential(word: string): boolean {
  if (credentialIn(word) !== undefined) return true;
  if (
    /^https:\/\/(?:[\w.-]+\.webhook\.office\.com\/webhookb2\/|discord(?:app)?\.com\/api\/webhooks\/|hooks\.slack\.com\/services\/)\w[\w@-]{8,}/.test(
      word,
    )
  )
    return true;
  const value = /^(?:authorization:\s*(?:bearer|basic|splunk|genie-?key)\s+|[a-z-]*(?:api-?key|token):\s*)(\S{8,})$/i.exec(word)?.[1];
  return value !== undefined && !isPlaceholder(value);
}
