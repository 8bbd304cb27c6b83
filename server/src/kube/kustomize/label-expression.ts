/** Values by key, as of labels and annotations. */
export type Values = ReadonlyMap<string, string>;

/**
 * True when the values fit a selector that is written as text, such as `app=web,tier in (front, back),!old`; undefined
 * where it is none. https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function fitsExpression(expression: string, values: Values): boolean | undefined {
  if (expression.trim() === '') return true;
  if (LONGEST < expression.length) return undefined;
  const answers = requirementsIn(expression).map((requirement) => fits(requirement.trim(), values));
  return answers.includes(undefined) ? undefined : !answers.includes(false);
}

const LONGEST = 1000;

/** Commas within parentheses part the values of one requirement. */
function requirementsIn(expression: string): readonly string[] {
  const requirements: string[] = [];
  for (const piece of expression.split(',')) {
    const last = requirements.at(-1);
    if (last === undefined || last.includes('(') === last.includes(')')) requirements.push(piece);
    else requirements[requirements.length - 1] = `${last},${piece}`;
  }
  return requirements;
}

const KEY = '[A-Za-z0-9](?:[\\w./-]*)';

const EXISTS = new RegExp(`^(!?)\\s*(${KEY})$`);
const EQUALS = new RegExp(`^(${KEY})\\s*(==|=|!=)\\s*([\\w.-]*)$`);
const IN = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([\\w., -]*)\\)$`);

function fits(requirement: string, values: Values): boolean | undefined {
  const [, isNot, name] = EXISTS.exec(requirement) ?? [];
  if (name !== undefined) return values.has(name) === (isNot === '');
  const [, key, operator, value = ''] = EQUALS.exec(requirement) ?? [];
  if (key !== undefined) return (values.get(key) === value) === (operator !== '!=');
  const [, member, set, list = ''] = IN.exec(requirement) ?? [];
  if (member === undefined) return undefined;
  const found = values.get(member);
  const isIn = found !== undefined && list.split(',').some((one) => one.trim() === found);
  return isIn === (set === 'in');
}
