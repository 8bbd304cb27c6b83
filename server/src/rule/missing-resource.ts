import type { Known, LackingFact } from '../kube/facts.ts';
import { type ResourceName, resourcePath } from '../kube/resources.ts';
import type { WorkspaceIndex } from '../kube/workspace-index.ts';
import { set, type Value } from '../yaml/change.ts';
import type { Field } from '../yaml/field.ts';
import type { FarFinding, Rule } from './rule.ts';

export interface MissingResource {
  readonly name: ResourceName;
  /** What is missing, behind `has no`. */
  readonly called: string;
  /** Begins the title of the fix. */
  readonly fix: string;
  /** What the fix writes where nothing better is known; people have to adjust it. */
  readonly amount: string;
  /** Does little harm in containers that end before others start. */
  readonly harmsLater?: boolean;
}

/** Reports containers without a limit or a request, where no LimitRange of the workspace gives one. */
export function missingResource({ name, called, fix, amount, harmsLater = false }: MissingResource): NonNullable<Rule['across']> {
  return {
    workload: function* (located, index) {
      const { workload, namespace } = located.fact;
      for (const lacking of workload?.lacking ?? []) {
        const how = lacking.resources[name];
        if (how === undefined || (how === 'absent' && isGiven(index, name, namespace))) continue;
        yield {
          at: { located, path: [...lacking.path, 'resources', ...resourcePath(name)] },
          owner: lacking.path,
          ...words(lacking, how, called),
          ...(harmsLater && !lacking.runsOn && { severity: 'low' as const }),
          fixes: [
            {
              title: `${fix} (${amount}${name.startsWith('limits.') ? ' where no request says more' : ''}: adjust it)`,
              safety: 'needs-review',
              changes: (at) => {
                const wanted = amountFor(at, amount);
                return wanted === undefined ? [] : [set(at, wanted)];
              },
            },
          ],
        };
      }
    },
  };
}

const words = ({ label }: LackingFact, how: 'absent' | 'zero', called: string): Pick<FarFinding, 'message' | 'lacks'> =>
  how === 'zero'
    ? { message: `${label} has a ${called} of 0, which is none` }
    : { message: `${label} has no ${called}`, lacks: `a ${called}` };

/** A limit may not be below the request. */
function amountFor(at: Field, amount: string): Value | undefined {
  if (at.parent?.segment !== 'limits') return amount;
  const request = at.parent.parent?.get('requests', at.segment);
  if (request === undefined || request.isAbsent) return amount;
  return request.text ?? request.number;
}

/** https://kubernetes.io/docs/concepts/policy/limit-range/ */
function isGiven(index: WorkspaceIndex, name: ResourceName, namespace: Known<string>): boolean {
  return index
    .ofKind('core/LimitRange')
    .some(({ fact }) => fact.givenResources?.includes(name) === true && (fact.namespace === namespace || fact.namespace === undefined));
}
