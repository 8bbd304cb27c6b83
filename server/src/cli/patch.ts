import { printable } from './terminal.ts';

/** What changes in a file as people and `patch` read it; a file that was not there has no text before. */
export async function patchOf(file: string, before: string | undefined, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const name = printable(file).replace(/^(?:\.?\.?\/)+/, '');
  const old = before === undefined ? '/dev/null' : `a/${name}`;
  return createTwoFilesPatch(old, `b/${name}`, before ?? '', after, '', '', { context: 3 }).replace(/^=+\n/, '');
}
