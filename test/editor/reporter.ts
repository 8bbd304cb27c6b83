import type { ReporterConstructor, Runner, Test } from 'mocha';

/** Marks our lines among all that an editor logs; the runner outside looks for it. */
const mark = 'kubewright-test| ';

/** A mocha reporter that needs nothing but a console. */
export const reporter = function report(runner: Runner): void {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const say = (text: string): void => console.log(mark + text);
  runner.on('pass', (test: Test) => {
    count.passed++;
    say(`ok      ${test.fullTitle()} (${test.duration} ms)`);
  });
  runner.on('pending', (test: Test) => {
    count.skipped++;
    say(`skipped ${test.fullTitle()}`);
  });
  runner.on('fail', (test: Test, error: Error) => {
    count.failed++;
    say(`FAILED  ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.on('end', () => say(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`));
} as unknown as ReporterConstructor;
