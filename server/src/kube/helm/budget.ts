/** How many nodes and expressions are looked at, and how many characters printed, before giving up. */
const STEPS = 200_000;
const CHARACTERS = 2_000_000;

/** What is left to spend on a template. */
export class Budget {
  private steps = STEPS;
  private characters = CHARACTERS;

  /** False when nothing is left. */
  step(): boolean {
    return --this.steps >= 0 && this.characters >= 0;
  }

  print(characters: number): void {
    this.characters -= characters;
  }

  get isExhausted(): boolean {
    return this.steps < 0 || this.characters < 0;
  }
}
