// The web worker host has no `node:assert`.

export function ok<T>(value: T, expectation: string): asserts value is NonNullable<T> {
  if (!value) throw new Error(`Expected ${expectation}`);
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new Error(`Expected ${what} to be ${JSON.stringify(expected)}, not ${JSON.stringify(actual)}`);
}

export function match(actual: string, expected: RegExp, what: string): void {
  if (!expected.test(actual)) throw new Error(`Expected ${what} to match ${expected}, not ${JSON.stringify(actual)}`);
}

/** Asks again and again until the answer is truthy; editors do most things a little later. */
export async function until<T>(what: string, ask: () => T | Promise<T>, milliseconds = 15_000): Promise<NonNullable<T>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
