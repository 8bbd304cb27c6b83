// VS Code's server, the one that a browser opens. It ends with this process, whatever ends this process.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { codeServer } from './places.mjs';

/** Settings of every editor we open: nothing pops up, speaks with other machines or writes a file unasked. */
const quietSettings = {
  'chat.agentHost.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // In a browser it would be on, and fixes on save could not be seen.
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** On top of those for tests: the same on every machine, and nothing moves. */
export const testSettings = {
  'editor.cursorBlinking': 'solid',
  'git.enabled': false,
  'window.autoDetectColorScheme': false,
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.reduceMotion': 'on',
};

/**
 * Starts a server on a free port of this machine alone.
 * `extensions` are .vsix files to install, or folders that hold one; `token` is asked of every visitor when given; `args` are added to the command line, `env` to the
 * environment.
 * The profile lives in a folder of its own that goes when the server stops.
 */
export async function startServer({ settings = {}, extensions = [], token, args = [], env: added = {} } = {}) {
  // A short path: it holds sockets, whose paths are limited to about a hundred bytes.
  const home = mkdtempSync(join(tmpdir(), 'kw-'));
  const inHome = (...names) => join(home, ...names);
  mkdirSync(inHome('data', 'User'), { recursive: true });
  mkdirSync(inHome('tmp'));
  writeFileSync(inHome('data', 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const folders = ['--server-data-dir', inHome('server'), '--user-data-dir', inHome('data'), '--extensions-dir', inHome('extensions')];
  const common = [codeServer.entry, ...folders, '--accept-server-license-terms', '--telemetry-level', 'off'];
  const env = { ...cleanEnvironment(home), ...added };
  for (const folder of extensions.filter((path) => !path.endsWith('.vsix')))
    cpSync(folder, inHome('extensions', basename(folder)), { recursive: true });
  for (const vsix of extensions.filter((path) => path.endsWith('.vsix')))
    execFileSync(codeServer.node, [...common, '--install-extension', vsix, '--force'], { env, stdio: 'pipe' });

  const access = token ? ['--connection-token', token] : ['--without-connection-token'];
  const child = spawn(codeServer.node, [...common, ...access, '--host', '127.0.0.1', '--port', '0', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that extension hosts and language servers end with it.
    detached: true,
  });
  const killGroup = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It is gone already.
    }
  };
  const removeHome = () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const onExit = () => {
    killGroup('SIGKILL');
    removeHome();
  };
  process.once('exit', onExit);

  const log = createWriteStream(inHome('server.log'));
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    killGroup('SIGTERM');
    if (child.exitCode === null) await Promise.race([gone, after(5000)]);
    process.off('exit', onExit);
    killGroup('SIGKILL');
    log.end();
    removeHome();
  };
  try {
    const port = await portOf(child, log);
    return { port, authority: `127.0.0.1:${port}`, exited: new Promise((resolve) => child.once('exit', resolve)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes Ctrl+C and its kin end the process in order, so that what `startServer` started ends too. */
export function exitOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
}

/** A promise that does not keep the process alive. */
export const after = (milliseconds, value) => new Promise((resolve) => setTimeout(resolve, milliseconds, value).unref());

/** The address of the workbench for a folder, or for a file that names several; `payload` is a list of pairs that VS Code calls so itself. */
export function workbenchUrl({ authority }, workspace, { payload = [], token } = {}) {
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

export const remoteUri = ({ authority }, path) => `vscode-remote://${authority}${path}`;

function portOf(child, log) {
  return new Promise((resolve, reject) => {
    let seen = '';
    const listen = (bytes) => {
      log.write(bytes);
      if (seen.length < 20_000) seen += bytes;
      const port = /Extension host agent listening on (\d+)/.exec(seen)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}\n${seen}`)));
    after(60_000).then(() => reject(new Error(`VS Code's server did not start within a minute\n${seen}`)));
  });
}

/** Nothing of the surrounding editor or npm run leaks in, and nothing is written to the real home folder. */
function cleanEnvironment(home) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|CODE_SERVER_|npm_|NODE_OPTIONS$|PORT$)/i.test(name));
  const folders = {
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_RUNTIME_DIR: join(home, 'tmp'),
    TMPDIR: join(home, 'tmp'),
  };
  return { ...Object.fromEntries(kept), ...folders };
}
