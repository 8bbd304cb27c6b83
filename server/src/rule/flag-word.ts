import type { Component, ComponentName } from '../kube/component/component.ts';
import { lackedBy, nameOf } from './flag-missing.ts';
import type { Context, Fix, Rule } from './rule.ts';

export interface UnwantedWord {
  readonly component: ComponentName;
  /** Lists or mappings, without dashes. */
  readonly flags: readonly string[];
  readonly isUnwanted: (word: string, component: Component, context: Context) => boolean;
  readonly message: (word: string) => string;
  readonly safety: Fix['safety'];
}

/** Reports each word of a flag's list that should not stand there. */
export function unwantedWords({ component: owner, flags, isUnwanted, message, safety }: UnwantedWord): NonNullable<Rule['check']> {
  return {
    *component(component, context) {
      if (component.name !== owner) return;
      for (const flag of flags) {
        const name = nameOf(component, flag, component.flag(flag));
        for (const { text, place, removal } of component.words(flag)) {
          if (!isUnwanted(text, component, context)) continue;
          const fixes = removal.length === 0 ? [] : [{ title: `Take ${text} out of ${name}`, safety, changes: removal }];
          yield { ...place, message: message(text), fixes };
        }
      }
    },
  };
}

export interface MissingWord {
  readonly component: ComponentName;
  /** A list, without dashes. */
  readonly flag: string;
  readonly word: string;
  /** The fix writes it before the other words, where their order counts. */
  readonly first?: boolean;
  readonly message: string;
  /** Something else decides. */
  readonly unless?: (component: Component, context: Context) => boolean;
  readonly hasNoFix?: boolean;
}

/** Reports a flag whose list certainly lacks a word. */
export function missingWord({
  component: owner,
  flag,
  word,
  first = false,
  message,
  unless,
  hasNoFix = false,
}: MissingWord): NonNullable<Rule['check']> {
  return {
    *component(component, context) {
      if (component.name !== owner || unless?.(component, context) === true) return;
      const found = component.flag(flag);
      const words = component.words(flag).map(({ text }) => text);
      if (found.state === 'unknown' || words.includes(word)) return;
      const name = nameOf(component, flag, found);
      const own = found.words.map(({ text }) => text);
      const title = words.length === 0 ? `Set ${name} to ${word}` : `Add ${word} to ${name}`;
      yield {
        ...found.place,
        message,
        ...(!found.isWritten && { lacks: lackedBy(component, word) }),
        fixes: hasNoFix
          ? []
          : [{ title, safety: 'needs-review', changes: found.change((first ? [word, ...own] : [...own, word]).join(',')) }],
      };
    },
  };
}
