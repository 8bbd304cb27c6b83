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
  const path = [...groups, name].join(' > ');
  if (isWanted(path)) tests.push({ name: path, run: () => finishing(body) });
}

export function describe(name, ...rest) {
  groups.push(name);
  rest.find((argument) => typeof argument === 'function')();
  groups.pop();
}

const each = (add) => (rows) => (name, body) => {
  for (const [index, row] of [...rows].entries()) add(`${name} #${index + 1}`, () => body(...(Array.isArray(row) ? row : [row])));
};
for (const add of [test, describe]) {
  add.each = each(add);
  add.skipIf = (isSkipped) => (isSkipped ? () => undefined : add);
  add.runIf = (isRun) => add.skipIf(!isRun);
}
export const it = test;

/** From now on only tests in groups that are named so, or lie below, are gathered: the rules of a category, or one rule. */
export function keepOnly(names) {
  isWanted = (path) => names.some((name) => path.startsWith(`${name}/`) || path.startsWith(`${name} > `));
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
