import type { Container } from '../../kube/pod.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const ingressNginxSnippetsAllowed = defineRule({
  id: 'ingress-nginx-snippets-allowed',
  summary: 'The controller ingress-nginx takes annotations that are a danger to it',
  why: 'With this setting, whoever may write an Ingress in any namespace can put words into the configuration of the shared proxy. From there one reads the token of the controller and with it the secrets of the whole cluster.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    attack('T1190'),
    cwe(94),
    docs(
      'ingress-nginx: ConfigMap',
      'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#allow-snippet-annotations',
    ),
    docs('CVE-2021-25742', 'https://github.com/kubernetes/ingress-nginx/issues/7837'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
data:
  allow-snippet-annotations: "true"
#                            ^^^^^^ Setting allow-snippet-annotations lets any Ingress configure ingress-nginx
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
data:
  allow-snippet-annotations: "false"
  annotations-risk-level: High
`,
  },
  check: {
    *'core/ConfigMap'({ field }) {
      yield* settings(field.get('data'));
    },
    'helm.toolkit.fluxcd.io/HelmRelease': release,
    container,
  },
});

/**
 * Settings that nothing but ingress-nginx has: what is dangerous, the harm that it does, and what is good.
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/
 */
const SETTINGS = [
  { name: 'allow-snippet-annotations', bad: 'true', good: 'false', harm: 'lets any Ingress configure ingress-nginx' },
  { name: 'annotations-risk-level', bad: 'Critical', good: 'High', harm: 'takes the annotations of the highest risk' },
  { name: 'strict-validate-path-type', bad: 'false', good: 'true', harm: 'takes paths that are no plain paths' },
  { name: 'allow-cross-namespace-resources', bad: 'true', good: 'false', harm: 'lets an Ingress use secrets of other namespaces' },
];

function* settings(data: Field): Generator<Finding> {
  for (const { name, bad, good, harm } of SETTINGS) {
    const setting = data.get(name);
    if (setting.written?.trim() !== bad) continue;
    yield {
      at: setting,
      message: `Setting ${name} ${harm}`,
      fixes: [{ title: `Set it to ${good} (an Ingress that relies on it breaks)`, safety: 'needs-review', changes: [set(setting, good)] }],
    };
  }
}

/** https://github.com/kubernetes/ingress-nginx/blob/main/charts/ingress-nginx/values.yaml */
function* release({ field }: Resource): Generator<Finding> {
  if (!field.get('spec', 'chart', 'spec', 'chart').is('ingress-nginx')) return;
  const controller = field.get('spec', 'values', 'controller');
  yield* settings(controller.get('config'));
  const allowed = controller.get('allowSnippetAnnotations');
  if (allowed.is(true)) {
    yield {
      at: allowed,
      message: 'Value allowSnippetAnnotations lets any Ingress configure ingress-nginx',
      fixes: [{ title: 'Set it to false (an Ingress that relies on it breaks)', safety: 'needs-review', changes: [set(allowed, false)] }],
    };
  }
  const validation = controller.get('enableAnnotationValidations');
  if (validation.is(false)) {
    yield {
      at: validation,
      message: 'Value enableAnnotationValidations has ingress-nginx take annotations unseen',
      fixes: [{ title: 'Set it to true', safety: 'needs-review', changes: [set(validation, true)] }],
    };
  }
}

const UNSEEN = /^--?enable-annotation-validation=(?:0|f|F|false|FALSE|False)$/;

function* container({ field, label }: Container): Generator<Finding> {
  for (const word of [...field.get('command').items, ...field.get('args').items]) {
    if (word.text !== undefined && UNSEEN.test(word.text))
      yield { at: word, message: `${label} has ingress-nginx take annotations unseen` };
  }
}
