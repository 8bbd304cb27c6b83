import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, HOST_NETWORK } from '../harness/command-line.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/cli.js');

// `npm test` builds it first.
if (!existsSync(PROGRAM)) throw new Error('dist/cli.js is missing; `node esbuild.mjs` makes it.');

describe('the program itself', () => {
  const run = (folder: string, args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, input, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  test('checks, and ends with what it found', () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    expect(run(folder, ['check', '--rule', 'host-network', '.'])).toEqual({
      status: 1,
      stdout: 'pod.yaml\n  5:16  high  Pod "agent" uses the network of its node  host-network\n\n1 finding (1 high) in 1 of 1 file.\n',
      stderr: '',
    });
    expect(run(folder, ['check', '--rule', 'host-pid', '.']).status).toBe(0);
    expect(run(folder, ['check', '--nonsense']).status).toBe(2);
  });

  test.runIf(process.platform !== 'win32')('leaves a file as it was when the new text does not fit', () => {
    const text = `${HOST_NETWORK}${'# as it was\n'.repeat(1000)}`;
    const folder = folderWith({ 'pod.yaml': text });
    const command = `ulimit -f 4; "${process.execPath}" "${PROGRAM}" fix --unsafe --rule host-network pod.yaml`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'pod.yaml: problem: Not mended: It would be larger than a file may be here\n']);
    expect(readFileSync(join(folder, 'pod.yaml'), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['pod.yaml']);
  });

  test('reads standard input', () => {
    expect(run(folderWith({}), ['check', '--rule', 'host-network', '-'], HOST_NETWORK).status).toBe(1);
  });

  test('is content when nobody reads to the end', async () => {
    const folder = folderWith({ 'pod.yaml': `---\n${HOST_NETWORK}`.repeat(600) });
    const child = spawn(process.execPath, [PROGRAM, 'check', '--quiet', 'pod.yaml'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (bytes) => {
      errors += bytes;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    expect(errors).toBe('');
  });

  test('serves editors', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const send = (message: object): void => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    const answer = new Promise<string>((resolve) => {
      let output = '';
      child.stdout.on('data', (bytes) => {
        output += bytes;
        if (output.includes('"capabilities"')) resolve(output);
      });
      child.on('close', () => resolve(output));
    });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    expect(await answer).toContain('"codeActionProvider"');
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});
