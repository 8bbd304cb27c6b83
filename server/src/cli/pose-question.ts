import type { TenantQuestion } from '../features/tenant-questions.ts';
import { printable, type Terminal } from './terminal.ts';

/** Asks a person until the answer can be taken; undefined when there comes none. */
export async function poseQuestion(
  { text, hint, suggestions }: TenantQuestion,
  { err, ask }: Terminal,
  complaintAbout: (answer: string) => string | undefined,
): Promise<string | undefined> {
  const width = Math.max(0, ...suggestions.map(({ answer }) => answer.length));
  const rows = suggestions.map(({ answer, note }, i) => `  ${String(i + 1).padStart(2)}  ${answer.padEnd(width)}  ${note}\n`);
  err(`\n${printable(`${text}\n  ${hint}\n${rows.join('')}`)}`);
  const [first] = suggestions;
  const prompt = first === undefined ? '> ' : `[${printable(first.answer)}] > `;
  for (;;) {
    const typed = (await ask?.(prompt))?.trim();
    if (typed === undefined) return undefined;
    const answer = typed === '' && first !== undefined ? first.answer : (suggestions[Number(typed) - 1]?.answer ?? typed);
    const complaint = complaintAbout(answer);
    if (complaint === undefined) return answer;
    err(`${printable(complaint)}.\n`);
  }
}
