import type { Value } from './value.ts';

/** How many nodes and expressions are looked at, how many characters printed, and how deep, before giving up. */
const STEPS = 200_000;
const CHARACTERS = 2_000_000;
const DEPTH = 250;

/** What going through a list or map costs at least, in characters. */
const WALK = 500;

/** What is left to spend on a template. */
export class Budget {
  private steps = STEPS;
  private characters = CHARACTERS;
  private depth = 0;

  get isExhausted(): boolean {
    return this.steps < 0 || this.characters < 0;
  }

  /** False when nothing is left. */
  step(): boolean {
    return 0 <= --this.steps && 0 <= this.characters;
  }

  /** Gives up. */
  exhaust(): void {
    this.steps = -1;
  }

  print(characters: number): void {
    this.characters -= characters;
  }

  /** For what a function is given, or makes. */
  charge(values: readonly (Value | undefined)[]): void {
    for (const value of values) {
      if (value?.kind === 'text') for (const { text } of value.parts) this.characters -= text.length;
      else if (value?.kind === 'list') this.characters -= WALK + value.items.length;
      else if (value?.kind === 'map') this.characters -= WALK;
    }
  }

  /** Too deep, nothing is left at all. */
  deeper<Result>(run: () => Result): Result | undefined {
    if (DEPTH < this.depth) this.exhaust();
    if (this.isExhausted) return undefined;
    this.depth++;
    const result = run();
    this.depth--;
    return result;
  }
}
