import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from '../server/src/rules/all.ts';
import { engineWith, uriOf } from './harness/analyse.ts';

const ROOT = join(import.meta.dirname, 'silent');

/** Whole files as people should write them: no rule of the category that names their folder has anything to say. */
test.each(readdirSync(ROOT).flatMap((category) => readdirSync(join(ROOT, category)).map((file) => [category, file] as const)))(
  '%s/%s is as it should be',
  (category, file) => {
    const rules = allRules.filter((rule) => rule.category === category);
    expect(rules.length).toBeGreaterThan(0);
    const { reports } = engineWith({ [file]: readFileSync(join(ROOT, category, file), 'utf8') }, rules).report(uriOf(file));
    expect(reports.map(({ rule, message, path }) => `${rule} at ${path}: ${message}`)).toEqual([]);
  },
);
