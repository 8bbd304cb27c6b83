// Runs the editor suites, or those that are named:
//   node scripts/editor/run.mjs [--screenshots] [node] [folders] [yaml] [web] [ui] [desktop]
// Needs `npm run build` before. The last line of each suite counts; exit 77 means that every one of them was skipped.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runBesideYaml, runInManyFolders, runInNode, runInWebWorker, runOnDesktop, Unavailable } from './hosts.mjs';
import { installChromium, installCodeServer, installYamlServer } from './install.mjs';
import { root } from './places.mjs';
import { exitOnSignals } from './server.mjs';

const suites = {
  node: inCodeServer(runInNode),
  folders: inCodeServer(runInManyFolders),
  yaml: inCodeServer(runBesideYaml, installYamlServer),
  web: inCodeServer(runInWebWorker),
  ui: inCodeServer(runUserInterface),
  desktop: runOnDesktop,
};

const args = process.argv.slice(2);
const screenshots = args.includes('--screenshots');
const named = args.filter((arg) => arg in suites);
exitOnSignals();

let skipped = 0;
const chosen = named.length > 0 ? named : Object.keys(suites);
for (const name of chosen) {
  try {
    if (!(await suites[name]())) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    skipped++;
    console.log(`SKIPPED ${name}: ${error.message}`);
  }
}
if (skipped === chosen.length) process.exitCode = 77;

function inCodeServer(run, install = () => {}) {
  return async () => {
    try {
      installCodeServer();
      installChromium();
      install();
    } catch (error) {
      throw new Unavailable(error.message);
    }
    return run();
  };
}

function runUserInterface() {
  const packaged = spawnSync(process.execPath, [join(root, 'scripts/package.mjs')], { stdio: 'inherit' });
  if (packaged.status !== 0) return false;
  const script = join(root, 'test/editor/ui.mjs');
  return spawnSync(process.execPath, [script, ...(screenshots ? ['--screenshots'] : [])], { stdio: 'inherit' }).status === 0;
}
