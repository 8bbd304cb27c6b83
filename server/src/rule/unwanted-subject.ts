import type { Subject } from '../kube/rbac.ts';
import { remove } from '../yaml/change.ts';
import type { Finding, Rule } from './rule.ts';

/** Somebody whom hardly any role should be given to. */
export interface UnwantedSubject {
  readonly isUnwanted: (subject: Subject) => boolean;
  /** Who gets the role, behind `gives its role to`. */
  readonly called: string | ((subject: Subject) => string);
  /** Names of roles that are meant for them. */
  readonly except: RegExp;
  readonly hasFix?: boolean;
}

/** Reports each such subject of a binding, unless the role may be one that is meant for it. */
export function unwantedSubject({ isUnwanted, called, except, hasFix = false }: UnwantedSubject): NonNullable<Rule['check']> {
  return {
    *binding({ resource, roleRef, subjects }) {
      const role = roleRef.get('name').text;
      if (role === undefined || except.test(role)) return;
      for (const subject of subjects) {
        if (!isUnwanted(subject)) continue;
        const who = typeof called === 'string' ? called : called(subject);
        yield { at: subject.name, message: `${resource.label} gives its role to ${who}`, fixes: hasFix ? [removal(subject)] : [] };
      }
    },
  };
}

function removal({ field, name }: Subject): NonNullable<Finding['fixes']>[number] {
  const isAlone = field.parent?.items.length === 1 && !field.parent.isOpen;
  const title = isAlone ? `Remove ${name.text}, so that the binding has no subject` : `Remove ${name.text} from the binding`;
  return { title, safety: 'needs-review', changes: [remove(field)] };
}
