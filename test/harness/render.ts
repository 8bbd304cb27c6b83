/**
 * What template actions may print: `choose` decides which branches are taken and whether values are there. Knows only
 * the actions that random documents hold.
 */
export function render(text: string, choose: (action: number) => boolean): string {
  const action = /(\s*)\{\{(-?) *(.*?) *\}\}/g;
  const taken: boolean[] = [];
  let result = '';
  let at = 0;
  let number = 0;
  const emit = (piece: string): void => {
    if (taken.every(Boolean)) result += piece;
  };
  for (const match of text.matchAll(action)) {
    const [, blanks = '', trim = '', words = ''] = match;
    emit(text.slice(at, match.index) + (trim === '-' ? '' : blanks));
    at = match.index + match[0].length;
    if (/^(?:if|with) /.test(words)) taken.push(choose(number++));
    else if (words === 'end') taken.pop();
    else emit(printed(words, choose(number++)));
  }
  emit(text.slice(at));
  return result;
}

function printed(words: string, isThere: boolean): string {
  const indent = /nindent (\d+)$/.exec(words)?.[1];
  if (indent !== undefined) return isThere ? `\n${' '.repeat(Number(indent))}extra: 1` : '';
  return words.startsWith('include') ? '' : 'value';
}
