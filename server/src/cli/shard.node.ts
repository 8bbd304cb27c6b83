import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { version } from '../../../package.json';
import type { Baseline } from '../engine/baseline.ts';
import { reasonOf } from '../files/reason.node.ts';
import { UsageError } from './command.ts';
import type { Format } from './conclude.node.ts';
import type { ListedFile } from './listing.node.ts';
import type { Problem } from './outcome.ts';
import type { FileRecord } from './part.node.ts';
import type { Plan } from './scan.node.ts';
import type { Selection, SelectionFlags } from './selection.node.ts';

/** The so many'th of so many parts, counted from one. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** First line of a shard's file; one line for each of its files follows. */
export interface ShardHeader extends Shard {
  readonly kubewright: string;
  readonly format: Format;
  readonly flags: SelectionFlags;
  /** As a plan has it. */
  readonly baseline: Plan['baseline'];
  /** The same for the same rules, settings and accepted findings. */
  readonly settings: string;
  /** Of paths and of the config file. */
  readonly problems: readonly Problem[];
}

export interface ShardLine extends Omit<FileRecord, 'number'> {
  readonly file: string;
}

/** Throws {@link UsageError}. */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (!(1 <= shard.index && shard.index <= shard.count)) throw new UsageError(`--shard is a part such as 1/3 or 3/3, not "${text}"`);
  return shard;
}

/** Neighbours stay together, and every machine that lists the same files sees the same parts. */
export function shardOf(files: readonly ListedFile[], { index, count }: Shard): readonly ListedFile[] {
  const start = (number: number): number => Math.floor((files.length * number) / count);
  return files.slice(start(index - 1), start(index));
}

export const settingsDigest = ({ rules, settings, heedsComments }: Selection, baseline: Baseline | undefined): string =>
  createHash('sha256')
    .update(JSON.stringify([rules.map(({ id }) => id), settings, heedsComments, baseline && [...baseline.counts]]))
    .digest('hex');

export function headerOf({ index, count }: Shard, header: Omit<ShardHeader, 'kubewright' | keyof Shard>): ShardHeader {
  return { kubewright: version, index, count, ...header };
}

/** Writes a shard whole or not at all. Throws {@link UsageError}. */
export function writeShard(file: string, folder: string, header: ShardHeader, lines: Iterable<ShardLine>): void {
  const target = resolve(folder, file);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    const handle = openSync(temporary, 'w');
    try {
      for (const line of [header, ...lines]) writeSync(handle, `${JSON.stringify(line)}\n`);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UsageError(`The shard ${file} cannot be written: ${reasonOf(error)}`);
  }
}

/** Throws {@link UsageError} about the first thing that is wrong. */
export async function readShard(
  file: string,
  folder: string,
): Promise<{ readonly header: ShardHeader; readonly lines: readonly ShardLine[] }> {
  let header: ShardHeader | undefined;
  const lines: ShardLine[] = [];
  try {
    for await (const text of createInterface({ input: createReadStream(resolve(folder, file)), crlfDelay: Number.POSITIVE_INFINITY })) {
      const value = parsed(text);
      if (header === undefined) {
        if (!isHeader(value)) throw new UsageError(`${file} is no shard; write one with check --shard I/N --output ${file}`);
        if (value.kubewright !== version)
          throw new UsageError(`The shard ${file} was made by version ${value.kubewright}, and this is ${version}`);
        header = value;
      } else if (isLine(value)) lines.push(value);
      else throw new UsageError(`The shard ${file} is damaged in line ${lines.length + 2}`);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`The shard ${file} cannot be read: ${reasonOf(error)}`);
  }
  if (header === undefined) throw new UsageError(`The shard ${file} is empty`);
  return { header, lines };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is ShardHeader {
  const header = value as Partial<ShardHeader> | undefined | null;
  return (
    typeof header?.kubewright === 'string' &&
    Number.isSafeInteger(header.index) &&
    Number.isSafeInteger(header.count) &&
    typeof header.settings === 'string' &&
    typeof header.format === 'string' &&
    typeof header.flags === 'object' &&
    Array.isArray(header.problems)
  );
}

function isLine(value: unknown): value is ShardLine {
  const line = value as Partial<ShardLine> | undefined | null;
  return typeof line?.file === 'string' && Array.isArray(line.facts) && line.facts.every(Array.isArray);
}
