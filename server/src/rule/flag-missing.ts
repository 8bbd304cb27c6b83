import type { Component, ComponentName } from '../kube/component/component.ts';
import type { Flag } from '../kube/component/flag.ts';
import type { Fix, Rule } from './rule.ts';

export interface MissingFlag {
  readonly component: ComponentName;
  /** Without dashes; each of them must be set. */
  readonly flags: readonly string[];
  /** What the fix writes, in the order of the flags; no fix where nobody can know it. */
  readonly values?: readonly string[];
  readonly safety?: Fix['safety'];
  /** Something else decides. */
  readonly unless?: (component: Component) => boolean;
}

/** Reports a component that certainly lacks one of the flags, or has it empty. */
export function flagMissing({ component: name, flags, values, safety = 'needs-review', unless }: MissingFlag): NonNullable<Rule['check']> {
  return {
    *component(component) {
      if (component.name !== name || unless?.(component) === true) return;
      const lacking = flags.flatMap((flag, i) => {
        const found = component.flag(flag);
        return isMissing(found) ? { flag, found, value: values?.[i] } : [];
      });
      const [first] = lacking;
      if (first === undefined) return;
      const names = lacking.map(({ flag, found }) => nameOf(component, flag, found)).join(' and ');
      const isKnown = lacking.every(({ value }) => value !== undefined);
      const title = lacking.map(({ flag, found, value }) => `${nameOf(component, flag, found)} to ${value}`).join(' and ');
      yield {
        ...first.found.place,
        message: `${name} has no ${names}`,
        lacks: lackedBy(component, names),
        fixes: isKnown ? [{ title: `Set ${title}`, safety, changes: lacking.flatMap(({ found, value = '' }) => found.change(value)) }] : [],
      };
    },
  };
}

export const isMissing = ({ state, value }: Flag): boolean => state === 'absent' || (state === 'set' && value === '');

/** An installer's configuration holds several components. */
export const lackedBy = ({ source, name }: Component, what: string): string => (source === 'installer' ? `${what} of ${name}` : what);

/** `--anonymous-auth`, or its field in a configuration file. */
export const nameOf = ({ source }: Component, flag: string, { label }: Flag): string => (source === 'file' ? label : `--${flag}`);
