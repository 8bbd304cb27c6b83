// The editor suite in each kind of extension host. Every function answers true when all tests passed.
import { cpSync, createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { downloadAndUnzipVSCode, runTests as runDesktopTests } from '@vscode/test-electron';
import { launchBrowser, runTests } from './browser.mjs';
import { root, yamlServer } from './places.mjs';
import { remoteUri, startServer, testSettings, workbenchUrl } from './server.mjs';

const suite = join(root, 'dist/test/suite.js');

/** The extension host on Node, as on a desktop or a remote machine; the extension straight from this folder. */
export const runInNode = ({ folders, ...options } = {}) =>
  withWorkspace((workspace) =>
    withServer((server, browser) => {
      const payload = [
        ['extensionDevelopmentPath', remoteUri(server, root)],
        ['extensionTestsPath', remoteUri(server, suite)],
      ];
      return runTests(browser, workbenchUrl(server, folders ? together(workspace, folders) : workspace, { payload }));
    }, options),
  );

/** The same beside Red Hat's YAML extension, or rather what stands in for it. */
export const runBesideYaml = () =>
  runInNode({
    extensions: [join(root, 'dist/test/yaml')],
    settings: { 'yaml.schemaStore.enable': false, 'yaml.kubernetesCRDStore.enable': false },
    env: { KUBEWRIGHT_YAML_SERVER: yamlServer.entry },
  });

/** The same in a workspace of several folders, which has tests of its own. */
export const runInManyFolders = () => runInNode({ folders: ['tenant', 'overlays'] });

/** A file that makes these folders one workspace. */
function together(workspace, folders) {
  const file = join(workspace, 'many.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
  return file;
}

/** The extension host in a web worker, as on vscode.dev; the extension comes from a web address, which is what puts it there. */
export function runInWebWorker() {
  return withWorkspace((workspace) =>
    withServer(async (server, browser) => {
      const files = await serveFolder(root);
      const at = (path) => ({ scheme: 'http', authority: `localhost:${files.address().port}`, path });
      const developmentOptions = { extensions: [at('/')], extensionTestsPath: at('/dist/test/suite.js') };
      try {
        // The page's policy allows its own address only, and the extension comes from another one.
        return await runTests(browser, workbenchUrl(server, workspace), { developmentOptions, bypassCSP: true });
      } finally {
        files.close();
      }
    }),
  );
}

/** Desktop VS Code: the one named by VSCODE_EXECUTABLE, or one that was downloaded. Throws `Unavailable` when there is none. */
export async function runOnDesktop() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) throw new Unavailable('there is no display');
  const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE ?? (await download());
  return withWorkspace(async (workspace) => {
    const launchArgs = [workspace, '--disable-extensions', '--disable-workspace-trust'];
    try {
      await runDesktopTests({ vscodeExecutablePath, extensionDevelopmentPath: root, extensionTestsPath: suite, launchArgs });
      return true;
    } catch (error) {
      console.error(error.message);
      return false;
    }
  });
}

export class Unavailable extends Error {}

async function download() {
  try {
    return await downloadAndUnzipVSCode(process.env.VSCODE_VERSION ?? 'stable');
  } catch (error) {
    throw new Unavailable(`VS Code cannot be downloaded here (${error.code ?? error.message})`);
  }
}

/** Tests write to their workspace, so each run gets a copy. */
async function withWorkspace(run) {
  const workspace = mkdtempSync(join(tmpdir(), 'kubewright-workspace-'));
  cpSync(join(root, 'test/editor/workspace'), workspace, { recursive: true });
  try {
    return await run(workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function withServer(run, { settings = {}, ...options } = {}) {
  // Without this argument a workbench ignores tests that its address names.
  const server = await startServer({ ...options, settings: { ...testSettings, ...settings }, args: ['--enable-smoke-test-driver'] });
  const browser = await launchBrowser();
  try {
    return await run(server, browser);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** A file server for one folder, open to pages of other addresses. */
async function serveFolder(folder) {
  const types = { '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png' };
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
    const found = path.startsWith(folder + sep) && statSync(path, { throwIfNoEntry: false })?.isFile();
    response.writeHead(found ? 200 : 404, { 'access-control-allow-origin': '*', 'content-type': types[extname(path)] ?? 'text/plain' });
    if (found && request.method === 'GET') createReadStream(path).pipe(response);
    else response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
