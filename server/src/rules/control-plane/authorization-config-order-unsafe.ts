import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const authorizationConfigOrderUnsafe = defineRule({
  id: 'authorization-config-order-unsafe',
  summary: 'The authorizers of the API server allow too much, or do not decide',
  why: 'The first authorizer with an opinion decides about a request. AlwaysAllow lets everybody do everything; without RBAC or Node roles, or the limits of kubelets, mean nothing; one that is to deny and stands after RBAC never sees what RBAC has allowed.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.6'),
    cis('1.2.7'),
    cis('1.2.8'),
    owasp('K02:2025'),
    cwe(862),
    docs(
      'Authorization configuration',
      'https://kubernetes.io/docs/reference/access-authn-authz/authorization/#using-configuration-file-for-authorization',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
- {type: Node, name: node}
- {type: RBAC, name: rbac}
- {type: AlwaysAllow, name: rest}
#        ^^^^^^^^^^^ AlwaysAllow lets everybody do everything that no authorizer before it denies
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
- {type: Node, name: node}
- {type: RBAC, name: rbac}
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthorizationConfiguration'({ field }) {
      const authorizers = field.get('authorizers');
      const { items } = authorizers;
      const types = items.map((item) => item.get('type'));
      const allowing = types.find((type) => type.is('AlwaysAllow'));
      if (allowing !== undefined) {
        const item = items.find((one) => one.get('type').is('AlwaysAllow'));
        yield {
          at: allowing,
          message: 'AlwaysAllow lets everybody do everything that no authorizer before it denies',
          fixes: item === undefined || items.length === 1 ? [] : [{ title: 'Remove it', safety: 'needs-review', changes: [remove(item)] }],
        };
      }
      const isKnown = authorizers.isList && !authorizers.isOpen && types.every(({ text }) => text !== undefined);
      const missing = ['RBAC', 'Node'].filter((name) => !types.some((type) => type.is(name)));
      if (isKnown && items.length > 0 && missing.length > 0)
        yield { at: authorizers, onKey: true, message: `The API server authorizes without ${missing.join(' and ')}` };
      const rbac = types.findIndex((type) => type.is('RBAC'));
      for (const item of rbac < 0 ? [] : items.slice(rbac + 1)) {
        const name = item.get('name');
        if (item.get('type').is('Webhook') && DENIES.test(name.text ?? ''))
          yield { at: name, message: `Webhook "${name.text?.slice(0, 40)}" never sees what RBAC before it has allowed` };
      }
    },
  },
});

/** A name that says what the webhook is for. */
const DENIES = /(?:^|[-.])(?:deny|denies|block|restrict|forbid|guard|limit)(?:er|s|ing)?(?:[-.]|$)/;
