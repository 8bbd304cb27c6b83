import { chmod, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MAX_FILE_LENGTH } from '../engine/engine.ts';
import { reasonOf } from './reason.node.ts';

/** A file's text, or why there is none. */
export type TextFile = { readonly text: string } | { readonly problem: string };

/** The text of a file, byte order mark included. Never throws. */
export async function readTextFile(path: string): Promise<TextFile> {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      if (MAX_FILE_LENGTH < size) return tooLarge(size);
      return decode(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** Text out of bytes, if they are any. */
export function decode(bytes: Uint8Array): TextFile {
  if (MAX_FILE_LENGTH < bytes.length) return tooLarge(bytes.length);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: 'Not checked: it is UTF-16, save it as UTF-8' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: 'Not checked: it is not UTF-8 text' };
  }
}

function tooLarge(size: number): TextFile {
  return { problem: `Not checked: ${(size / 1e6).toFixed(1)} MB are more than the ${MAX_FILE_LENGTH / 1e6} MB that are looked at` };
}

/**
 * Replaces the text of a file that exists; its mode stays. Another program sees the old text or the new one, never a part.
 * Throws what the file system throws, and leaves nothing behind then.
 */
export async function replaceTextFile(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const temporary = join(dirname(target), `.${basename(target)}.${crypto.randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx', mode });
    // The process's own mask may have taken bits away.
    await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
