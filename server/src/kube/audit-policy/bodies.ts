import { reachedVerbs, type Target } from './coverage.ts';
import type { AuditPolicy, AuditRule } from './policy.ts';

/** Objects whose bodies hold what opens something, and the verbs that bring it into the log, by level. */
const TARGETS: readonly (Target & { readonly Request: readonly string[]; readonly RequestResponse: readonly string[] })[] = [
  {
    group: '',
    resource: 'secrets',
    Request: ['create', 'update', 'patch'],
    RequestResponse: ['create', 'update', 'patch', 'get', 'list'],
  },
  // The token is in the answer.
  { group: '', resource: 'serviceaccounts/token', Request: [], RequestResponse: ['create'] },
  { group: 'authentication.k8s.io', resource: 'tokenreviews', isClusterWide: true, Request: ['create'], RequestResponse: ['create'] },
  {
    group: '',
    resource: 'configmaps',
    Request: ['create', 'update', 'patch'],
    RequestResponse: ['create', 'update', 'patch', 'get', 'list'],
  },
];

/** The sensitive objects whose bodies the rule certainly writes down, by the names of their resources. */
export function bodiesLogged(policy: AuditPolicy, rule: AuditRule): readonly string[] {
  const { level } = rule;
  if (level !== 'Request' && level !== 'RequestResponse') return [];
  return TARGETS.filter((target) => {
    // Who names namespaces has thought of what their config maps hold, as Kubernetes' own example does.
    if (target.resource === 'configmaps' && rule.namespaces?.length !== 0) return false;
    return reachedVerbs(policy, rule, target, target[level]).length > 0;
  }).map(({ resource }) => resource);
}
