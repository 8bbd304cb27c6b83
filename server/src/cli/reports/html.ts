import { relativeLink, reportPage } from '../../features/report-page.ts';
import { ruleLink } from '../../rule/link.ts';
import type { CataloguedRule } from '../../rule/rule.ts';
import type { Outcome } from '../outcome.ts';

/** A page of its own, whose links lead into the files as seen from the folder that the check ran in. */
export function reportHtml(outcome: Outcome, rules: readonly CataloguedRule[]): string {
  return reportPage(outcome, { rules, ruleLink, placeLink: (file) => (file === '-' ? undefined : relativeLink(file)) });
}
