/** Why an edit is not made, as one sentence for people. Thrown and caught within the making of edits, nowhere else. */
export class Refusal extends Error {}

export function refuse(reason: string): never {
  throw new Refusal(reason);
}
