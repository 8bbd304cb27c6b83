import { credentialIn, isCredentialValue } from '../../kube/credential.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';
import type { Field } from '../../yaml/field.ts';
import { scalarsBelow } from '../../yaml/walk.ts';

export const helmValuesSecretLiteral = defineRule({
  id: 'helm-values-secret-literal',
  summary: 'The values of a chart hold a credential',
  why: 'Values files lie in Git and in the history of every release, where many can read them. A default password is also the one that nobody changes. Let the chart read the credential from a Secret that exists already.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K03:2025'), attack('T1552.001'), docs('https://helm.sh/docs/chart_best_practices/values/', 'Helm: values'), cwe(798)],
  examples: {
    file: 'values.yaml',
    bad: `postgresql:
  auth:
    username: shop
    password: Wq9vLr72pXtk
#             ^^^^^^^^^^^^ The values hold a credential in "postgresql.auth.password"
`,
    good: `postgresql:
  auth:
    username: shop
    existingSecret: shop-database
`,
  },
  check: {
    *values(root) {
      for (const field of scalarsBelow(root)) {
        const text = field.text;
        if (text === undefined || text.length > 20_000) continue;
        const known = credentialIn(text);
        const key = String(field.segment ?? '');
        if (known === undefined && (isReference(key, text) || !isCredentialValue(key, text))) continue;
        yield { at: field, message: `The values hold ${known ?? 'a credential'} in "${shorten(nameOf(field), 50)}"` };
      }
    },
  },
});

/**
 * Charts are told the names of Secrets, and of keys in them, under keys that end like this; under any key there may be the
 * path of a secret in a vault, or what Argo CD fills in. https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#sensitive-data-and-sso-client-secrets
 */
const isReference = (key: string, value: string): boolean =>
  /^[a-z]+(?:[-._][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-._][a-z0-9]+)*)+(?:[#:][\w.-]+)?$/.test(value) ||
  /^\$[a-z][\w-]*[.:][\w.-]+(?::[\w.-]+)*$/.test(value) ||
  (/(?:secret|key|ref|name|credentials?)$/i.test(key) && /^[a-z]+(?:[-._][a-z0-9]+)*$/.test(value));

const nameOf = ({ path }: Field): string => path.filter((segment) => typeof segment === 'string').join('.');
