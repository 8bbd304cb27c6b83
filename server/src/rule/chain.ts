import type { Power } from '../kube/rbac/power.ts';
import { accountsNamed, labelOf } from '../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import type { FarFinding } from './rule.ts';

/** How a workload comes by a right, step by step: its account, the binding, the rule of the role. */
export function chainOf(
  index: WorkspaceIndex,
  { fact }: Located,
  account: string,
  { binding, rule, may }: Power,
): NonNullable<FarFinding['related']> {
  const [declared, ...others] = accountsNamed(index, account, fact.namespace);
  return [
    ...(declared === undefined || others.length > 0
      ? []
      : [{ located: declared, path: ['metadata', 'name'], message: `It runs as ${labelOf(declared.fact)}` }]),
    { located: binding, path: ['roleRef', 'name'], message: `${labelOf(binding.fact)} gives this account the role` },
    ...(rule === undefined ? [] : [{ ...rule, message: `By this rule it may ${may}` }]),
  ];
}
