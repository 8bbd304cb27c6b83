import { textOf, type Value } from '../value.ts';

/** What a function answers when it is known. */
export type Answer = Value | undefined;

/** A function of templates. Of its arguments those may be undefined that it can do without knowing. */
export type TemplateFunction = (given: readonly Answer[]) => Answer;

/** Only with all arguments known, and so many of them. */
export const knowing =
  (count: number | readonly [number, number], call: (...given: readonly Value[]) => Answer): TemplateFunction =>
  (given) => {
    const [least, most] = typeof count === 'number' ? [count, count] : count;
    if (given.length < least || most < given.length) return undefined;
    const known = given.filter((value) => value !== undefined);
    return known.length === given.length ? call(...known) : undefined;
  };

/** For functions of texts alone: Go refuses to call them with anything else. */
export const ofTexts =
  (count: number, call: (...texts: readonly string[]) => Answer): TemplateFunction =>
  (given) => {
    const texts = given.map(textOf).filter((text) => text !== undefined);
    return given.length === count && texts.length === count ? call(...texts) : undefined;
  };

/** The number where Go takes an integer: one of the template's own, not one of YAML. */
export const integerIn = (value: Answer): number | undefined => (value?.kind === 'integer' ? value.value : undefined);

/** Texts whose characters are bytes and are as Go has them in upper and lower case. */
export const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);
