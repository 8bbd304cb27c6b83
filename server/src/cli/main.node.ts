import picocolors from 'picocolors';
import { allRules } from '../rules/all.ts';
import { runCommandLine } from './command-line.node.ts';
import type { Terminal } from './terminal.ts';

const { stdin, stdout, stderr, env } = process;
const isInteractive = stdout.isTTY === true;

const terminal: Terminal = {
  folder: process.cwd(),
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  async input() {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  isInteractive,
  hasColours: picocolors.isColorSupported && (isInteractive || (env.FORCE_COLOR ?? '') !== ''),
};

// Whoever reads the results may stop early, as `head` does.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

void runCommandLine(process.argv.slice(2), terminal, allRules).then((code) => {
  process.exitCode = code;
});
