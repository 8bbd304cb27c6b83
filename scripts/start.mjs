// Opens an editor with the extension on a folder:
//   npm start [-- FOLDER]     the sample workspace without an argument
// VS Code when `code` is on the PATH, else a VS Code in the browser (Linux), else one that is downloaded. Ctrl+C ends it.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { buildBundles, installPackages, root } from './install.mjs';

const folder = resolve(process.argv[2] ?? join(root, 'sample'));
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`There is no folder ${folder}`);
  process.exit(2);
}
installPackages();
buildBundles();
const shortFolder = relative(process.cwd(), folder) || '.';
console.log(`\nWhat Kubewright finds in ${shortFolder}:\n`);
spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', shortFolder], { stdio: 'inherit' });
console.log('');

if (hasCode()) await openCode('code');
else if (process.platform === 'linux' && process.arch === 'x64') await openInBrowser();
else await openDownloaded();

function hasCode() {
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

/** Waits until the window is closed. */
function openCode(executable, args = []) {
  console.log('Opening VS Code; close its window or press Ctrl+C here to end');
  const all = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, ...args, folder];
  return waitFor(spawn(executable, all, { stdio: 'inherit', shell: process.platform === 'win32' }));
}

async function openInBrowser() {
  const { installCodeServer } = await import('./editor/install.mjs');
  const { exitOnSignals, startServer, workbenchUrl } = await import('./editor/server.mjs');
  try {
    installCodeServer();
  } catch (error) {
    console.error(`No editor could be opened. ${error.message}`);
    console.error('Install VS Code so that `code` is on the PATH, or try again with a network.');
    process.exit(1);
  }
  run(join(root, 'scripts/package.mjs'));
  exitOnSignals();
  // The server listens on this machine alone, and other users of it have no business here either.
  const token = randomBytes(12).toString('hex');
  const server = await startServer({ extensions: [join(root, 'out/kubewright.vsix')], token });
  console.log('\nVS Code runs in the browser at this address; press Ctrl+C to end it:\n');
  console.log(workbenchUrl(server, folder, { token }));
  await server.exited;
  await server.stop();
}

async function openDownloaded() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  let executable;
  try {
    executable = await downloadAndUnzipVSCode();
  } catch (error) {
    console.error(
      `No editor could be opened: VS Code is not installed (no \`code\` on the PATH), and downloading it failed (${error.message}).`,
    );
    process.exit(1);
  }
  await openCode(executable, [`--user-data-dir=${join(root, '.vscode-test/user-data')}`]);
}

function run(script) {
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

function waitFor(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((done) => child.once('exit', done));
}
