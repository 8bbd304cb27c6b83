import { parseAllDocuments } from 'yaml';
import { Engine } from '../../server/src/engine/engine.ts';
import type { CataloguedRule } from '../../server/src/rule/rule.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/settings.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { splitDocuments } from '../../server/src/yaml/stream.ts';
import { manyDocuments } from './manifests.ts';

const ROUNDS = 9;

/** What the rules cost beside the parser: a file of ten thousand lines of pods, looked at for the first time, warm. */
export function rulesBesideParser(rules: readonly CataloguedRule[]): Record<string, object> {
  const text = manyDocuments(10_000);
  const parse = (): void => {
    for (const { start, end } of splitDocuments(text)) YamlDocument.parse(text.slice(start, end));
  };
  const judge = (): void => {
    const engine = new Engine(rules, { ...DEFAULT_SETTINGS, preset: 'all' });
    engine.update('file:///workspace/manifest.yaml', text);
    engine.report('file:///workspace/manifest.yaml');
  };
  const bare = median(() => parseAllDocuments(text));
  const parsed = median(parse);
  const judged = median(judge);
  return {
    'the parser alone, with its defaults': row(bare, parsed),
    'our parsing': row(parsed, parsed),
    [`parsing and ${rules.length} rules`]: row(judged, parsed),
    'so the rules': row(judged - parsed, parsed),
  };
}

const row = (milliseconds: number, parsing: number): object => ({
  'median, ms': milliseconds.toFixed(0),
  'of our parsing': (milliseconds / parsing).toFixed(2),
});

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}
