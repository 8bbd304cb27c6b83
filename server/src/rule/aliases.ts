import { checkov } from './aliases/checkov.ts';
import { datree } from './aliases/datree.ts';
import { kics } from './aliases/kics.ts';
import { kubeLinter } from './aliases/kube-linter.ts';
import { kubeScore } from './aliases/kube-score.ts';
import { kubescape } from './aliases/kubescape.ts';
import { kubesec } from './aliases/kubesec.ts';
import { polaris } from './aliases/polaris.ts';
import { trivy } from './aliases/trivy.ts';

/** Other tools whose names for what we find are known, as they write themselves. */
export type Tool = 'checkov' | 'Datree' | 'KICS' | 'Kubescape' | 'Kubesec' | 'KubeLinter' | 'kube-score' | 'Polaris' | 'Trivy';

/** What another tool calls it. */
export interface Alias {
  readonly tool: Tool;
  readonly id: string;
}

/** What other tools call what this rule tells of, mostly a little more or less of it; in the order of the tools' names. */
export function aliasesOf(rule: string): readonly Alias[] {
  byRule ??= readByRule();
  return byRule.get(rule) ?? [];
}

/**
 * The rules that tell of what another tool calls so; none of an unknown name. Upper and lower case are the same, and so
 * are the three ways in which Trivy has written its ids: `KSV001`, `KSV-0001` and `AVD-KSV-0001`.
 */
export function rulesCalled(tool: Tool, id: string): readonly string[] {
  const known = byTool.get(tool) ?? new Map(rowsOf(TABLES[tool]).map(([name, rules]) => [keyOf(name), rules]));
  byTool.set(tool, known);
  return known.get(keyOf(id)) ?? [];
}

/** The rules that tell of anything that the tool knows. */
export function rulesKnownTo(tool: Tool): readonly string[] {
  return [...new Set(rowsOf(TABLES[tool]).flatMap(([, rules]) => rules))];
}

/** The rules that tell of what any other tool calls so, as {@link rulesCalled} reads names. */
export const rulesCalledByAny = (id: string): readonly string[] => [
  ...new Set(Object.keys(TABLES).flatMap((tool) => rulesCalled(tool as Tool, id))),
];

const TABLES: Readonly<Record<Tool, string>> = {
  checkov,
  Datree: datree,
  KICS: kics,
  KubeLinter: kubeLinter,
  Kubescape: kubescape,
  Kubesec: kubesec,
  'kube-score': kubeScore,
  Polaris: polaris,
  Trivy: trivy,
};

export const TOOLS = Object.keys(TABLES) as readonly Tool[];

// Most runs never ask, so the tables are read when somebody does.
const byTool = new Map<Tool, ReadonlyMap<string, readonly string[]>>();
let byRule: ReadonlyMap<string, readonly Alias[]> | undefined;

function readByRule(): ReadonlyMap<string, readonly Alias[]> {
  const found = new Map<string, Alias[]>();
  for (const [tool, table] of Object.entries(TABLES) as [Tool, string][]) {
    for (const [id, rules] of rowsOf(table)) for (const rule of rules) found.set(rule, [...(found.get(rule) ?? []), { tool, id }]);
  }
  return found;
}

function rowsOf(table: string): readonly (readonly [id: string, rules: readonly string[]])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', ...rules] = line.split(' ');
      return [id, rules] as const;
    });
}

function keyOf(id: string): string {
  const upper = id.trim().toUpperCase();
  const [, family, number] = /^(?:AVD-)?(KSV|KCV)-?(\d+)$/.exec(upper) ?? [];
  return number === undefined ? upper : `${family}-${Number(number)}`;
}
