import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Queue } from '../../server/src/engine/queue.ts';

/** A letter is added; a number takes so many; a capital is deleted. */
const steps = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'A', 'B', 'C', 'D'), fc.integer({ min: 1, max: 3 })));

test('gives each item once, the earliest first', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const queue = new Queue<string>();
      let wanted: string[] = [];
      for (const step of all) {
        if (typeof step === 'number') {
          expect(queue.takeSome(step)).toEqual(wanted.slice(0, step));
          wanted = wanted.slice(step);
        } else if (step === step.toLowerCase()) {
          queue.add(step);
          if (!wanted.includes(step)) wanted.push(step);
        } else {
          queue.delete(step.toLowerCase());
          wanted = wanted.filter((item) => item !== step.toLowerCase());
        }
        expect(queue.size).toBe(wanted.length);
      }
    }),
  );
});
