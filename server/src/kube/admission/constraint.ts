import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';

/** What Gatekeeper makes of a ConstraintTemplate: a rule in force. https://open-policy-agent.github.io/gatekeeper/website/docs/howto#constraints */
export const isConstraint = ({ group }: Resource): boolean => group === 'constraints.gatekeeper.sh';

/** What happens at one point where Gatekeeper looks at objects. https://open-policy-agent.github.io/gatekeeper/website/docs/enforcement-points */
export interface ScopedAction {
  readonly action: Field;
  readonly points: readonly Field[];
}

export const scopedActionsOf = ({ field }: Resource): readonly ScopedAction[] =>
  field.get('spec', 'scopedEnforcementActions').items.map((item) => ({
    action: item.get('action'),
    points: item.get('enforcementPoints').items.map((point) => point.get('name')),
  }));

/** Points at which an object can still be refused. */
export const REFUSING_POINTS: ReadonlySet<string> = new Set(['validation.gatekeeper.sh', 'vap.k8s.io', '*']);

export const ENFORCEMENT_POINTS: ReadonlySet<string> = new Set([...REFUSING_POINTS, 'audit.gatekeeper.sh', 'gator.gatekeeper.sh']);
