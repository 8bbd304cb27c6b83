import type { Span } from '../text/span.ts';

/** One word of a condition. `field`: what is compared; `macro`: what stands for another condition; `value`: what a field is compared with. */
export interface Token {
  readonly kind: 'field' | 'macro' | 'value' | 'operator' | 'connective' | 'parenthesis';
  /** Without quotes. */
  readonly text: string;
  readonly span: Span;
}

const WORD = /<NA>|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[()]|==|[!<>]=|[=<>]|,|[^\s()"'=,<>!]+|\S/g;

const CONNECTIVES = new Set(['and', 'or', 'not']);
const OPERATORS = new Set(
  '= == != <= >= < > in intersects pmatch contains icontains bcontains startswith bstartswith endswith glob iglob regex exists'.split(' '),
);

/** The words of a condition of a Falco rule, as far as they can be told apart. https://falco.org/docs/concepts/rules/conditions/ */
export function tokensOf(condition: string): readonly Token[] {
  const words = [...condition.matchAll(WORD)].map((found) => ({ text: found[0], start: found.index }));
  const tokens: Token[] = [];
  // Of a list in parentheses behind an operator, all words are values.
  let depth = 0;
  words.forEach(({ text, start }, i) => {
    const before = tokens.at(-1);
    const afterOperator = before?.kind === 'operator' && before.text !== 'exists';
    const next = words[i + 1]?.text ?? '';
    const push = (kind: Token['kind'], value = text): void => {
      tokens.push({ kind, text: value, span: { start, end: start + text.length } });
    };
    if (depth > 0) {
      if (text === '(') depth += 1;
      else if (text === ')') depth -= 1;
      else if (text !== ',') push('value', unquoted(text));
    } else if (text === '(' && afterOperator) depth = 1;
    else if (text === '(' || text === ')') push('parenthesis');
    else if (afterOperator) push('value', unquoted(text));
    else if (CONNECTIVES.has(text.toLowerCase())) push('connective', text.toLowerCase());
    else if (OPERATORS.has(text.toLowerCase())) push('operator', text.toLowerCase());
    else if (text !== ',') push(text.includes('.') || OPERATORS.has(next.toLowerCase()) ? 'field' : 'macro');
  });
  return tokens;
}

const unquoted = (text: string): string => (/^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text);

/** A condition that holds for every event, whatever it is. */
export function isAlwaysTrue(condition: string): boolean {
  const words = tokensOf(condition).filter(({ kind }) => kind !== 'parenthesis');
  const text = words.map((token) => token.text).join(' ');
  return text === 'always_true' || /^evt\.num (?:>=|>) 0$/.test(text);
}
