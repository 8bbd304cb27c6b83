const PAGES = 'https://github.com/kubewright/kubewright/blob/main/docs/rules';

/** The page of a rule on the web. */
export const ruleLink = (id: string): string => `${PAGES}/${id}.md`;

/** The list of all rules on the web. */
export const RULES_LINK = `${PAGES}/README.md`;
