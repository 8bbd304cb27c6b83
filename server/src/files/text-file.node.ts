import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { chmod, chown, open, realpath, rename, rm, stat } from 'node:fs/promises';
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

/** As {@link readTextFile}, and several times faster for many small files, as nothing else is done meanwhile. */
export function readTextFileNow(path: string): TextFile {
  try {
    const handle = openSync(path, 'r');
    try {
      const { size } = fstatSync(handle);
      return MAX_FILE_LENGTH < size ? tooLarge(size) : decode(readFileSync(handle));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text out of bytes, if they are any. */
export function decode(bytes: Uint8Array): TextFile {
  if (MAX_FILE_LENGTH < bytes.length) return tooLarge(bytes.length);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: 'Not checked: it is UTF-16, save it as UTF-8' };
  try {
    return { text: UTF_8.decode(bytes) };
  } catch {
    return { problem: 'Not checked: it is not UTF-8 text' };
  }
}

function tooLarge(size: number): TextFile {
  return { problem: `Not checked: ${(size / 1e6).toFixed(1)} MB are more than the ${MAX_FILE_LENGTH / 1e6} MB that are looked at` };
}

/**
 * Replaces the text of a file that exists; its mode and owner stay, and a symbolic link stays one. Another program sees the
 * old text or the new one, never a part, whatever happens meanwhile. Throws what the file system throws, and leaves
 * nothing behind then.
 */
export async function replaceTextFile(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode, uid, gid } = await stat(target);
  const temporary = join(dirname(target), `.${basename(target)}.${crypto.randomUUID()}.tmp`);
  try {
    await makeTextFile(temporary, text);
    // Only root may give files away; for others the file is theirs already, or the disk says no.
    if (process.getuid?.() === 0) await chown(temporary, uid, gid);
    // The process's own mask may have taken bits away.
    await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Makes a file, never in the place of another. Throws what the file system throws, and leaves nothing behind then. */
export async function makeTextFile(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text);
    // A full disk or quota may show only now, and a rename may reach the disk before the text does.
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
