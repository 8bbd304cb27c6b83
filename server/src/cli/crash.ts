import { printable, type Terminal } from './terminal.ts';

/** Tells of each rule that fails once; it will mostly fail on every file. */
export function crashReporter(terminal: Pick<Terminal, 'err'>): (rule: string, error: unknown) => void {
  const told = new Set<string>();
  return (rule, error) => {
    if (told.has(rule)) return;
    told.add(rule);
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(`kubewright: the rule ${rule} failed and its findings may be incomplete; please report this: ${printable(reason)}\n`);
  };
}
