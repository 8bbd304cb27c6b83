/** Longer than this nothing may keep a keystroke waiting. */
const SLICE = 8;

/** Long work in short slices: awaited after each piece of work, it lets messages pass when a slice is over. */
export function slices(): () => Promise<void> | undefined {
  let started = performance.now();
  return () => {
    if (performance.now() - started < SLICE) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        started = performance.now();
        resolve();
      }, 0);
    });
  };
}
