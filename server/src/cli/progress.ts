import type { Terminal } from './terminal.ts';

/** Nobody misses progress before this many milliseconds. */
const PATIENCE = 700;

const PAUSE = 100;

/** Tells a person how far long work has come; nobody else. */
export function progressOn(
  { progress }: Pick<Terminal, 'progress'>,
  total: number,
): { readonly tell: (done: number, isChecking: boolean) => void; readonly end: () => void } {
  if (progress === undefined) return { tell: () => {}, end: () => {} };
  const start = performance.now();
  let last = start + PATIENCE - PAUSE;
  let isShown = false;
  return {
    tell(done, isChecking) {
      const now = performance.now();
      if (now < last + PAUSE) return;
      last = now;
      isShown = true;
      progress(`${isChecking ? 'Telling of' : 'Looking at'} ${done} of ${total} files`);
    },
    end() {
      if (isShown) progress('');
    },
  };
}
