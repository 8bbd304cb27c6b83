import type { Inspected } from './derived.ts';

/** What is said of a file, counted, so that before and after can be compared. */
export interface Counts {
  readonly byRule: ReadonlyMap<string, number>;
  readonly byMessage: ReadonlyMap<string, number>;
  readonly problems: number;
  readonly isLost: boolean;
}

export function counts({ file, far, derived, isLost }: Inspected): Counts {
  const byRule = new Map<string, number>();
  const byMessage = new Map<string, number>();
  const count = (rule: string, message: string): void => {
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    byMessage.set(`${rule} ${message}`, (byMessage.get(`${rule} ${message}`) ?? 0) + 1);
  };
  for (const { analysis } of file.documents) for (const { active, finding } of analysis.findings) count(active.rule.id, finding.message);
  for (const { active, finding } of [...far, ...derived]) count(active.rule.id, finding.message);
  return { byRule, byMessage, isLost, problems: file.documents.reduce((sum, { analysis }) => sum + analysis.problems.length, 0) };
}

/** Why a change is not what its fixes promise: their findings are not gone, or others came; undefined when it is. */
export function judge(
  before: Counts,
  after: Counts,
  targets: readonly { readonly rule: string }[],
  noNew: boolean,
): { refusal: string } | undefined {
  if (before.problems < after.problems) return { refusal: 'the text would no longer be good YAML' };
  if (after.isLost) return { refusal: 'what others make of it could no longer be told' };
  const byRule = new Map<string, number>();
  for (const { rule } of targets) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  for (const [rule, number] of byRule) {
    if ((before.byRule.get(rule) ?? 0) - number < (after.byRule.get(rule) ?? 0)) return { refusal: `${rule} would still be found` };
  }
  if (!noNew) return undefined;
  for (const [message, number] of after.byMessage)
    if ((before.byMessage.get(message) ?? 0) < number) return { refusal: `it would bring a new finding: ${message}` };
  return undefined;
}
