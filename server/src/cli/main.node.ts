import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import picocolors from 'picocolors';
import { allRules } from '../rules/all.ts';
import { runCommandLine } from './command-line.node.ts';
import type { Terminal } from './terminal.ts';
import { help } from './thread.node.ts';

const { env } = process;
const isInteractive = process.stdout.isTTY === true;

const terminal: Terminal = {
  folder: process.cwd(),
  out: writer('stdout'),
  err: writer('stderr'),
  async input() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  isInteractive,
  ...(isInteractive && process.stdin.isTTY === true && { ask }),
  hasColours: picocolors.isColorSupported && (isInteractive || (env.FORCE_COLOR ?? '') !== ''),
  ...(process.stderr.isTTY === true && env.TERM !== 'dumb' && { progress: (text) => process.stderr.write(`\r\x1B[2K${text}`) }),
  program: join(__dirname, 'cli.js'),
};

if (!isMainThread && parentPort !== null) void help(parentPort, workerData, allRules);
else
  void runCommandLine(process.argv.slice(2), terminal, allRules).then((code) => {
    process.exitCode = code;
  });

async function ask(prompt: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise((resolve, reject) => {
      lines.once('close', () => resolve(undefined));
      lines.question(prompt).then(resolve, reject);
    });
  } finally {
    lines.close();
  }
}

/** Opens the stream when there is something to write; most runs need only one. */
function writer(name: 'stdout' | 'stderr'): (text: string) => void {
  let stream: NodeJS.WriteStream | undefined;
  return (text) => {
    if (text === '') return;
    stream ??= process[name].on('error', stopQuietly);
    stream.write(text);
  };
}

/** Whoever reads the results may stop early, as `head` does. */
function stopQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
