import { Engine } from '../../server/src/engine/engine.ts';
import type { Report } from '../../server/src/engine/report.ts';
import { parseMinor } from '../../server/src/kube/version.ts';
import type { CataloguedRule } from '../../server/src/rule/rule.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/settings/settings.ts';

/** Where tests keep their files. */
export const uriOf = (file: string): string => `file:///workspace/${file}`;

/** An engine that knows the files; a rule that throws makes the test fail. */
export function engineWith(
  files: Readonly<Record<string, string>>,
  rules: readonly CataloguedRule[] = allRules,
  settings: Partial<Settings> = {},
): Engine {
  const engine = new Engine(rules, { ...DEFAULT_SETTINGS, preset: 'all', ...settings }, (rule, error) => {
    throw new Error(`${rule} threw`, { cause: error });
  });
  engine.heed({ today: TODAY, rules: RULES });
  for (const [file, text] of Object.entries(files)) engine.update(uriOf(file), text);
  return engine;
}

/** The day on which all tests take place. */
export const TODAY = '2026-06-30';

const RULES = new Set(allRules.map(({ id }) => id));

/** All that the rules say of one text; by default every rule there is. */
export function analyzeText(
  text: string,
  settings: Partial<Settings> & { readonly file?: string; readonly kubernetes?: string } = {},
): readonly Report[] {
  const { file = 'test.yaml', kubernetes, ...rest } = settings;
  const minor = kubernetes === undefined ? undefined : parseMinor(kubernetes);
  const engine = engineWith({ [file]: text }, allRules, { ...rest, ...(minor === undefined ? {} : { kubernetesVersion: minor }) });
  return engine.report(uriOf(file)).reports;
}
