import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from '../files/reason.node.ts';
import { UsageError } from './command.ts';
import { type CheckedFile, type Found, fingerprintOf } from './outcome.ts';

/** Findings that are known and accepted for now: how many there are of each fingerprint. */
export type Baseline = ReadonlyMap<string, number>;

/** Throws {@link UsageError} when the file cannot be read as a baseline. */
export async function readBaseline(file: string, folder: string): Promise<Baseline> {
  const text = await readFile(resolve(folder, file), 'utf8').catch((error: unknown) => {
    throw new UsageError(`The baseline ${file} cannot be read: ${reasonOf(error)}`);
  });
  const entries = entriesIn(text);
  if (entries === undefined) throw new UsageError(`The baseline ${file} is none; write one with --write-baseline`);
  return new Map(entries.map(({ fingerprint, count }) => [fingerprint, count]));
}

interface Entry {
  readonly fingerprint: string;
  readonly count: number;
}

function entriesIn(text: string): Entry[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    const findings = (parsed as { readonly findings?: unknown } | null)?.findings;
    return Array.isArray(findings) && findings.every(isEntry) ? findings : undefined;
  } catch {
    return undefined;
  }
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Entry).fingerprint === 'string' &&
  Number.isSafeInteger((value as Entry).count) &&
  (value as Entry).count > 0;

/** Writes what is found now, in an order that makes small differences in version control. */
export async function writeBaseline(file: string, folder: string, files: readonly CheckedFile[]): Promise<number> {
  const entries = new Map<string, Entry & { readonly rule: string; readonly file: string }>();
  for (const { file: name, findings } of files) {
    for (const finding of findings) {
      const fingerprint = fingerprintOf(name, finding);
      const count = (entries.get(fingerprint)?.count ?? 0) + 1;
      entries.set(fingerprint, { rule: finding.rule, file: name.replaceAll('\\', '/'), fingerprint, count });
    }
  }
  const findings = [...entries.values()].sort(
    (a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint),
  );
  await writeFile(resolve(folder, file), `${JSON.stringify({ findings }, undefined, 2)}\n`).catch((error: unknown) => {
    throw new UsageError(`The baseline ${file} cannot be written: ${reasonOf(error)}`);
  });
  return files.reduce((sum, one) => sum + one.findings.length, 0);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The file without what the baseline knows. */
export function withoutKnown(checked: CheckedFile, baseline: Baseline): CheckedFile {
  const left = new Map(baseline);
  const isNew = (finding: Found): boolean => {
    const fingerprint = fingerprintOf(checked.file, finding);
    const count = left.get(fingerprint) ?? 0;
    if (count > 0) left.set(fingerprint, count - 1);
    return count === 0;
  };
  const findings = checked.findings.filter(isNew);
  return { ...checked, findings, known: checked.findings.length - findings.length };
}
