import { writeFileSync } from 'node:fs';

/** Set by `npm run update`: pages are written anew with what comes out, instead of being compared with it. */
export const isUpdate = process.env['UPDATE'] === '1' || process.env['npm_lifecycle_event'] === 'update';

export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Writes a page with other text at these places, none of which touches another. */
export function updatePage(path: string, page: string, replacements: readonly Replacement[]): void {
  let text = page;
  for (const { start, end, text: inserted } of [...replacements].sort((one, other) => other.start - one.start))
    text = text.slice(0, start) + inserted + text.slice(end);
  writeFileSync(path, text);
}
