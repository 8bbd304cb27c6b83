import { deciding } from '../../kube/audit-policy/coverage.ts';
import { type AuditPolicy, type AuditRule, auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const auditPolicySubresourceMissed = defineRule({
  id: 'audit-policy-subresource-missed',
  summary: 'A rule of an audit policy leaves out what is done inside pods, nodes or services',
  why: 'Naming pods does not take commands run in them: exec, attach, port-forward and added containers are parts of their own. These are what an intruder uses, and they are then not logged at all.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('3.2.2'),
    owasp('K10:2025'),
    cwe(778),
    docs('GroupResources', 'https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/#audit-k8s-io-v1-GroupResources'),
  ],
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: RequestResponse
  resources:
  - group: ""
    resources: [pods]
#               ^^^^ Naming pods leaves out pods/exec, pods/attach, pods/portforward, pods/ephemeralcontainers
- level: None
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: RequestResponse
  resources:
  - group: ""
    resources: [pods, pods/exec, pods/attach, pods/portforward, pods/ephemeralcontainers]
- level: None
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      const policy = auditPolicyOf(resource);
      for (const rule of policy.rules) {
        for (const entry of rule.field.get('resources').items) {
          const core = entry.get('group').is('') || entry.get('group').isAbsent;
          for (const listed of core ? entry.get('resources').items : []) {
            const parts = PARTS.get(listed.text ?? '') ?? [];
            const missed = parts.filter(({ name, verb }) => isMissed(policy, rule, name, verb)).map(({ name }) => name);
            if (missed.length === 0) continue;
            yield {
              at: listed,
              message: `Naming ${listed.text} leaves out ${missed.join(', ')}`,
              fixes: [
                {
                  title: `Name ${missed.length === 1 ? 'it' : 'them'} too`,
                  safety: 'needs-review',
                  changes: missed.map((name) => append(entry.get('resources'), name)),
                },
              ],
            };
          }
        }
      }
    },
  },
});

/** What is done inside an object, with a verb that does it. */
const PARTS: ReadonlyMap<string, readonly { readonly name: string; readonly verb: string }[]> = new Map([
  [
    'pods',
    [
      { name: 'pods/exec', verb: 'create' },
      { name: 'pods/attach', verb: 'create' },
      { name: 'pods/portforward', verb: 'create' },
      { name: 'pods/ephemeralcontainers', verb: 'patch' },
    ],
  ],
  ['nodes', [{ name: 'nodes/proxy', verb: 'create' }]],
  ['services', [{ name: 'services/proxy', verb: 'create' }]],
]);

/** Whether the same requests for a part are dropped. Of commands and streams the metadata are all that a log ever holds. */
function isMissed(policy: AuditPolicy, rule: AuditRule, name: string, verb: string): boolean {
  const { level, verbs } = rule;
  // A rule about what is read is not meant for what is done.
  const isMeant = verbs?.length === 0 || verbs?.some((one) => DOES.has(one)) === true;
  if (level === undefined || level === 'None' || !isMeant) return false;
  const part = { ...rule, verbs: [verb], resources: [{ group: '', resources: [name], names: [] }] };
  const decider = deciding(policy, part);
  if (decider === 'unknown') return false;
  return decider === undefined || decider.level === 'None';
}

const DOES: ReadonlySet<string> = new Set(['create', 'update', 'patch', 'delete']);
