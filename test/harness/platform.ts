import { test } from 'vitest';

/** Root may read everything, and Windows has other permissions: there nothing can be forbidden by a mode. */
export const canForbid = process.platform !== 'win32' && process.getuid?.() !== 0;

/** Windows lets few users make symbolic links. */
export const canLink = process.platform !== 'win32';

/** A test of what this machine lets a test do; elsewhere it is not there. */
export const whereAllowed =
  (isAllowed: boolean) =>
  (name: string, run: () => Promise<void>): void => {
    if (isAllowed) test(name, run);
  };
