import type { Call } from '../../kube/pipeline/call.ts';
import type { Word } from '../../languages/shell.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { inScripts } from '../../rule/scripts.ts';

export const embeddedKubectlDangerous = defineRule({
  id: 'embedded-kubectl-dangerous',
  summary: "A script takes the cluster's guards away",
  why: 'What a script grants, labels or deletes stands in no manifest: nobody reviews it, and nothing sets it right again. Whoever can change the script or start it has the same power.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(269),
    docs('RBAC Good Practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: setup}
data:
  setup.sh: |
    kubectl create clusterrolebinding ci --clusterrole=cluster-admin --serviceaccount=ci:default
#                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This script makes somebody cluster-admin
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: setup}
data:
  setup.sh: |
    kubectl create rolebinding ci --clusterrole=view --serviceaccount=ci:default --namespace=shop
`,
  },
  check: inScripts(function* (call, _, place) {
    const danger = call.name === 'kubectl' || call.name === 'oc' ? dangerOf(call) : undefined;
    // A pipeline clears away what it has made for a test.
    if (danger !== undefined && (place === 'cluster' || !danger.isCleaning))
      yield { at: call.line, within: danger.word.span, message: danger.message };
  }),
});

interface Danger {
  readonly word: Word;
  readonly message: string;
  /** It deletes what may have been made for this. */
  readonly isCleaning: boolean;
}

function dangerOf({ rest }: Call): Danger | undefined {
  const verb = rest.find(({ text }) => text !== undefined && VERBS.has(text));
  const behind = verb === undefined ? [] : rest.slice(rest.indexOf(verb) + 1);
  const after = behind.filter((_, i) => !TAKES_VALUE.test(behind[i - 1]?.source ?? ''));
  const among = (pattern: RegExp): Word | undefined => after.find(({ text }) => text !== undefined && pattern.test(text));
  const told = (word: Word | undefined, message: string, isCleaning = false): Danger | undefined =>
    word === undefined ? undefined : { word, message, isCleaning };
  switch (verb?.text) {
    case 'create':
      return (
        among(/^(?:cluster)?rolebindings?$/) &&
        told(among(/^(?:--clusterrole=)?cluster-admin$/), 'This script makes somebody cluster-admin')
      );
    case 'label':
    case 'annotate':
    case 'patch':
      return told(
        among(/pod-security\.kubernetes\.io\/enforce["']?\s*[=:]\s*["']?privileged|pod-security\.kubernetes\.io\/enforce-$/),
        'This script takes the Pod Security level of a namespace away',
      );
    case 'delete': {
      const kind = after.find(({ text }) => text !== undefined && !text.startsWith('-'));
      if (/^(?:ns|namespaces?)(?:\/.*)?$/.test(kind?.text ?? ''))
        return told(kind, 'This script deletes a namespace with all that is in it', true);
      if (
        /^(?:(?:validating|mutating)webhookconfigurations?|validatingadmissionpolic(?:y|ies)|networkpolic(?:y|ies)|netpol)(?:[./].*)?$/i.test(
          kind?.text ?? '',
        )
      )
        return told(kind, `This script deletes what guards the cluster: ${kind?.text?.slice(0, 40)}`);
      return told(among(/^--all(?:=true)?$/), 'This script deletes all objects of a kind', true);
    }
    case 'auth':
      return (
        among(/^reconcile$/) &&
        told(
          behind.find(({ text }) => /^(?:-f=?|--filename=)?https?:\/\//.test(text ?? '')),
          'This script takes its roles from an address',
        )
      );
    default:
      return undefined;
  }
}

/** Options whose value is the next word. */
const TAKES_VALUE = /^(?:-[nlfo]|--(?:namespace|selector|context|kubeconfig|timeout|grace-period|output))$/;

const VERBS: ReadonlySet<string> = new Set([
  'create',
  'label',
  'annotate',
  'patch',
  'delete',
  'auth',
  'get',
  'apply',
  'exec',
  'replace',
  'run',
]);
