import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from '../server/src/rules/all.ts';
import { engineWith, uriOf } from './harness/analyse.ts';

const ROOT = join(import.meta.dirname, 'pipelines');

const files = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);
/** A file that is included may bring anything; without one all is known. */
const whole = Object.fromEntries(
  Object.entries(files)
    .filter(([path]) => path.endsWith('.gitlab-ci.yml'))
    .map(([path, text]) => [`without-includes/${path}`, text.replace(/^include:\n(?: .*\n)+/m, '')]),
);

const engine = engineWith(
  { ...files, ...whole },
  // That something is not looked at is no fault of a pipeline.
  allRules.filter(({ category, id }) => category === 'pipeline' && id !== 'gitlab-ci-include-not-followed'),
);

/** Pipelines and deliveries as they should be: no rule about them has anything to say, however strict. */
test.each(Object.keys({ ...files, ...whole }))('%s is silent', (path) => {
  const { reports, problems } = engine.report(uriOf(path));
  expect(reports.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  expect(problems).toEqual([]);
});
