import { expect, test } from 'vitest';
import { isHardened, isMended, SAMPLE } from '../../client/src/sample-text.ts';
import type { Engine } from '../../server/src/engine/engine.ts';
import { fixTogether } from '../../server/src/engine/repair.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const URI = uriOf('sample.yaml');

/** With the settings that newcomers have. */
const engineOf = (text: string): Engine => engineWith({ 'sample.yaml': text }, allRules, { preset: 'recommended' });

/** The text after all fixes of what is so bad. */
function mended(text: string, isWanted: (severity: string) => boolean): string {
  const engine = engineOf(text);
  const reports = engine.report(URI).reports.filter(({ severity }) => isWanted(severity));
  expect(reports.length).toBeGreaterThan(0);
  return fixTogether(engine, URI, reports, true)?.text ?? text;
}

test('the sample can be mended and hardened as the walkthrough tells', () => {
  const [worst, ...others] = engineOf(SAMPLE)
    .report(URI)
    .reports.filter(({ severity }) => severity === 'critical' || severity === 'high');
  expect(worst?.rule).toBe('privileged-container');
  expect(others).toEqual([]);
  expect([isMended(SAMPLE), isHardened(SAMPLE)]).toEqual([false, false]);
  const first = mended(SAMPLE, (severity) => severity === 'critical');
  expect([isMended(first), isHardened(first)]).toEqual([true, false]);
  const second = mended(first, () => true);
  expect([isMended(second), isHardened(second)]).toEqual([true, true]);
  expect(engineOf(second).report(URI).reports).toEqual([]);
});
