import { type Keyless, lacks, openTexts } from '../kube/admission/identity.ts';
import type { Finding } from './rule.ts';

/** Reports what accepts keyless signatures of the public authority without saying whose. */
export function* anonymousSigners(accepting: readonly Keyless[]): Generator<Finding> {
  for (const { field, identities, hasOwnRoots } of accepting) {
    if (hasOwnRoots) continue;
    const list = field.get('identities');
    if (identities.length === 0 && list.isEmpty) yield { at: list, message: 'Every keyless signature passes: no identity is asked for' };
    for (const identity of identities) {
      const [issuer, subject] = [lacks(identity, 'issuer'), lacks(identity, 'subject')];
      if (issuer && subject) yield { at: identity.field, onKey: true, message: 'Every keyless signature passes: no identity is asked for' };
      else if (issuer)
        yield { at: identity.field.get('issuer'), message: 'No issuer is asked for, so any may vouch for the subject', lacks: 'an issuer' };
      else if (subject)
        yield {
          at: identity.field.get('subject'),
          message: 'No subject is asked for, so everybody at the issuer may sign',
          lacks: 'a subject',
        };
    }
  }
}

/** Reports identities that fit others too. */
export function* lookAlikeSigners(accepting: readonly Keyless[]): Generator<Finding> {
  for (const identity of accepting.flatMap(({ identities }) => identities))
    for (const { at, reason } of openTexts(identity)) yield { at, message: reason };
}
