import { isPlainName } from '../templates/knowable.ts';
import { blanksOf, filled, type Template } from '../templates/template.ts';
import { YamlDocument } from '../yaml/document.ts';
import { splitDocuments } from '../yaml/stream.ts';
import { UsageError } from './command.ts';

/** What is given for the blanks of a template. Throws {@link UsageError} about what would make another file of it. */
export function blankValues(template: Template, given: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const { name, choices } of blanksOf(template)) {
    const value = given[name];
    if (value === undefined) continue;
    if (NAMES.test(name) && !isPlainName(value))
      throw new UsageError(`--${name} is a name of Kubernetes, small letters, digits, "-" and ".", not "${value}"`);
    if (choices.length > 0 && !choices.includes(value))
      throw new UsageError(`--${name} is one of ${choices.map((choice) => `"${choice}"`).join(', ')}, not "${value}"`);
    values[name] = value;
    // What begins a comment would hide the rest of its line.
    if (/[\r\n]|(?:^|\s)#/.test(value) || !isWhole(filled(template, { [name]: value })))
      throw new UsageError(`--${name} makes no YAML of it: "${value}"`);
  }
  return values;
}

/** Their values are names of objects. */
const NAMES = /^(?:name|account|caller|(?:[a-z]+-)?namespace)$/;

const isWhole = (text: string): boolean =>
  splitDocuments(text).every(({ start, end }) => !YamlDocument.parse(text.slice(start, end)).isBroken);
