import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from '../server/src/rules/all.ts';
import { engineWith, uriOf } from './harness/analyse.ts';

const FOLDER = join(import.meta.dirname, 'control-plane');

// Whole files as careful people write them: whatever is said of one of these is wrong.
test.each(readdirSync(FOLDER))('nothing is said of %s', (name) => {
  const engine = engineWith({ [name]: readFileSync(join(FOLDER, name), 'utf8') }, allRules, { preset: 'recommended' });
  expect(engine.report(uriOf(name)).reports.map(({ rule, message, span }) => `${span.start} ${rule}: ${message}`)).toEqual([]);
});
