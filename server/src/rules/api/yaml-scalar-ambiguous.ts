import { cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const yamlScalarAmbiguous = defineRule({
  id: 'yaml-scalar-ambiguous',
  summary: 'A word that should be text is a truth or a number to YAML',
  why: 'Without quotes, YAML reads yes, off or 1.30 as truths and numbers. Where the API wants text it refuses the whole object, so that a policy or a namespace with its labels never reaches the cluster.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cwe(704),
    docs('Labels', 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    istio-injection: on
#                    ^^ The label "istio-injection" is true and not the text "on"
    pod-security.kubernetes.io/enforce-version: 1.30
#                                               ^^^^ The label "pod-security.kubernetes.io/en…" is the number 1.3 and not the text "1.30"
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    istio-injection: "on"
    pod-security.kubernetes.io/enforce-version: "v1.30"
`,
  },
  check: {
    *resource({ field, groupKind }) {
      yield* inMetadata(field.get('metadata'));
      if (groupKind === 'core/ConfigMap') yield* inTexts(field.get('data'), 'The value of');
      if (groupKind === 'core/Secret') yield* inTexts(field.get('stringData'), 'The value of');
      if (PLAIN_SELECTORS.has(groupKind)) yield* inTexts(field.get('spec', 'selector'), 'The label');
      for (const selector of ['selector', 'podSelector']) yield* inTexts(field.get('spec', selector, 'matchLabels'), 'The label');
    },
    *pod(pod) {
      if (pod.field !== pod.resource.field) yield* inMetadata(pod.metadata);
      yield* inTexts(pod.spec.get('nodeSelector'), 'The label');
    },
    *container({ field }) {
      for (const variable of field.get('env').items) yield* judge(variable.get('value'), 'The variable', variable.get('name').written);
    },
  },
});

/** Kinds whose selector is nothing but labels. */
const PLAIN_SELECTORS: ReadonlySet<string> = new Set(['core/Service', 'core/ReplicationController', 'apps.openshift.io/DeploymentConfig']);

function* inMetadata(metadata: Field): Generator<Finding> {
  yield* inTexts(metadata.get('labels'), 'The label');
  yield* inTexts(metadata.get('annotations'), 'The annotation');
}

function* inTexts(texts: Field, what: string): Generator<Finding> {
  for (const [key, value] of texts.entries) yield* judge(value, what, key);
}

function* judge(field: Field, what: string, name: string | undefined): Generator<Finding> {
  const { value, written } = field;
  if (name === undefined || written === undefined || (typeof value !== 'boolean' && typeof value !== 'number')) return;
  const read = typeof value === 'number' ? `the number ${value}` : String(value);
  yield {
    at: field,
    message: `${what} "${shorten(name)}" is ${shorten(read, 20)} and not the text "${shorten(written, 12)}"`,
    fixes: [{ title: 'Put it in quotes', safety: 'safe', changes: [set(field, written)] }],
  };
}
