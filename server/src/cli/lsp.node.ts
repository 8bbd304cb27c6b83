import { createRequire } from 'node:module';
import { type Command, EXIT, UsageError } from './command.ts';
import { parseFlags } from './flags.node.ts';

const HELP = `Serves editors by the Language Server Protocol.

Usage: kubewright lsp --stdio

It speaks on standard input and output until the editor ends it.
`;

export const lsp: Command = {
  summary: 'serve editors by the Language Server Protocol',
  help: HELP,
  async run(args) {
    // Editors add what they please, such as their process's number, which the protocol tells as well.
    const { values } = parseFlags(args, { stdio: { type: 'boolean', default: false }, clientProcessId: { type: 'string' } });
    if (!values.stdio) throw new UsageError('lsp speaks on standard input and output only: kubewright lsp --stdio');
    // The server is a program of its own beside this one. It reads the same arguments, so it knows how to speak.
    createRequire(__filename)('./server.js');
    return EXIT.nothingFound;
  },
};
