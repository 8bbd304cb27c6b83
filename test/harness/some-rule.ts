import { type CataloguedRule, defineRule, type Rule } from '../../server/src/rule/rule.ts';

/** A rule of which only this is of interest. */
export const someRule = (given: Pick<Rule, 'id'> & Partial<Rule>): CataloguedRule => ({
  ...defineRule({
    summary: '',
    why: '',
    severity: 'low',
    preset: 'recommended',
    references: [],
    examples: { bad: '', good: '' },
    ...given,
  }),
  category: 'test',
});
