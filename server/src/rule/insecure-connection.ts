import { remove, set } from '../yaml/change.ts';
import type { Field } from '../yaml/field.ts';
import type { Finding } from './rule.ts';

/** Reports an address that is reached without TLS. */
export function* plainAddress(address: Field, message: string): Generator<Finding> {
  const { text } = address;
  if (text === undefined || !/^http:\/\/./i.test(text)) return;
  const secured = `https${text.slice('http'.length)}`;
  yield { at: address, message, fixes: [{ title: 'Use https', safety: 'needs-review', changes: [set(address, secured)] }] };
}

/** Reports a switch that turns the check of certificates off; in annotations and parameters it is written as text. */
export function* uncheckedCertificate(field: Field, message: string, isOff: boolean | string = true): Generator<Finding> {
  if (!field.is(isOff)) return;
  yield { at: field, message, fixes: [{ title: `Remove ${field.segment}`, safety: 'needs-review', changes: [remove(field)] }] };
}
