// Stands in for vitest in the script that a worker loads: it gathers the tests instead of running them, so that each can be run
// as often as there are changes to try. What is expected is judged by vitest's own assertions.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0 }, expect);

/** In the order of the files: `name`, and `run`, which throws or rejects if the test fails. */
export const tests = [];

export function test(name, ...rest) {
  const body = rest.find((argument) => typeof argument === 'function');
  if (isWanted()) tests.push({ name: [...groups, name].join(' > '), run: () => finishing(body) });
}

export function describe(name, ...rest) {
  groups.push(name);
  rest.find((argument) => typeof argument === 'function')();
  groups.pop();
}

const each = (add) => (rows) => (name, body) => {
  for (const [index, row] of [...rows].entries()) {
    const values = Array.isArray(row) ? row : [row];
    add(`${name.replace('%s', String(values[0]))}${name.includes('%s') ? '' : ` #${index + 1}`}`, () => body(...values));
  }
};
for (const add of [test, describe]) {
  add.each = each(add);
  add.skipIf = (isSkipped) => (isSkipped ? () => undefined : add);
  add.runIf = (isRun) => add.skipIf(!isRun);
}
export const it = test;

/** From now on only the tests of groups with such names are gathered. */
export function keepOnly(names) {
  const wanted = new Set(names);
  isWanted = () => wanted.has(groups[0]);
}

export function onTestFinished(hook) {
  hooks.push(hook);
}

/** What is told or written once all tests of a file are done means nothing here. */
export const afterAll = () => undefined;

const groups = [];
const hooks = [];
let isWanted = () => true;

async function finishing(body) {
  try {
    await body({});
  } finally {
    for (const hook of hooks.splice(0)) await hook();
  }
}
