/** Counts for people: `2 errors and 1 warning`, or `no findings`. */
export function inWords(errors: number, warnings: number, infos: number): string {
  const counted = (count: number, noun: string): string[] => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]);
  const parts = [...counted(errors, 'error'), ...counted(warnings, 'warning'), ...counted(infos, 'hint')];
  const last = parts.pop();
  if (last === undefined) return 'no findings';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
