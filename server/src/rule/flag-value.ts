import type { Component, ComponentName } from '../kube/component/component.ts';
import type { Flag } from '../kube/component/flag.ts';
import { lackedBy, nameOf } from './flag-missing.ts';
import type { Context, Fix, Rule } from './rule.ts';

export interface UnwantedValue {
  readonly component: ComponentName;
  /** Without dashes. */
  readonly flag: string;
  readonly isUnwanted: (value: string, component: Component, context: Context) => boolean;
  /** A component that lacks the flag is no better. */
  readonly evenAbsent?: boolean | ((component: Component, context: Context) => boolean);
  /** What is wrong; the flag's name as it stands there is given. */
  readonly message: string | ((name: string, flag: Flag) => string);
  /** Where it is absent, this is what is merely missing; `true` for what the fix writes. */
  readonly lacks?: string | true;
  /** Gives the flag this value; `undefined` takes it away. */
  readonly fix?: { readonly value: string | undefined; readonly safety: Fix['safety']; readonly title?: string };
  /** Something else decides. */
  readonly unless?: (component: Component, context: Context) => boolean;
}

/** Reports a flag of a component whose value is not as it should be. */
export function flagValue(unwanted: UnwantedValue): NonNullable<Rule['check']> {
  const { component: owner, flag: wanted, isUnwanted, evenAbsent = false, message, lacks, fix, unless } = unwanted;
  return {
    *component(component, context) {
      if (component.name !== owner || unless?.(component, context) === true) return;
      const flag = component.flag(wanted);
      const isAbsent = flag.state === 'absent';
      if (isAbsent ? !asked(evenAbsent, component, context) : flag.state !== 'set' || !isUnwanted(flag.value, component, context)) return;
      const name = nameOf(component, wanted, flag);
      yield {
        ...flag.place,
        message: typeof message === 'string' ? message : message(name, flag),
        ...(isAbsent && lacks !== undefined && { lacks: lackedBy(component, lacks === true ? `${name}=${fix?.value}` : lacks) }),
        fixes: fix === undefined ? [] : [fixOf(flag, name, fix)],
      };
    },
  };
}

const asked = (question: NonNullable<UnwantedValue['evenAbsent']>, component: Component, context: Context): boolean =>
  typeof question === 'boolean' ? question : question(component, context);

function fixOf(flag: Flag, name: string, { value, safety, title }: NonNullable<UnwantedValue['fix']>): Fix {
  if (value === undefined) return { title: title ?? `Remove ${name}`, safety, changes: flag.removal };
  return { title: title ?? `Set ${name} to ${value}`, safety, changes: flag.change(value) };
}

/** Reports a component whose `--bind-address` is not one of its node alone; by default it is every address. */
export const publicAddress = (component: ComponentName): NonNullable<Rule['check']> =>
  flagValue({
    component,
    flag: 'bind-address',
    isUnwanted: (value) => value !== '' && !/^(?:127(?:\.\d+){3}|\[?::1\]?|localhost)$/.test(value),
    evenAbsent: true,
    unless: ({ flag }) => flag('secure-port').value === '0',
    message: `${component} listens on addresses that others reach`,
    lacks: '--bind-address=127.0.0.1',
    fix: { value: '127.0.0.1', safety: 'needs-review', title: 'Listen on the address of the node alone' },
  });
