// What an extension host loads as its tests. One bundle for all hosts: mocha's browser build also runs in Node's.
import 'mocha/mocha';
import { extensions, workspace } from 'vscode';
import { reporter } from './reporter.ts';

declare const mocha: BrowserMocha;
declare const Mocha: { readonly prototype: { readonly run: (this: BrowserMocha, done: (failures: number) => void) => void } };

/** Called by the editor; a rejection makes the run fail. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter });
  // After `setup`, which is what defines `suite` and `test`.
  if (workspace.workspaceFile === undefined) await inOneFolder();
  else await import('./many-folders.ts');
  await new Promise<void>((resolve, reject) => {
    const done = (failures: number): void => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`)));
    // Its own `run` wants a page's address, which extension hosts do not have.
    Mocha.prototype.run.call(mocha, done);
  });
}

async function inOneFolder(): Promise<void> {
  await import('./suite.ts');
  await import('./derived.ts');
  await import('./learning.ts');
  await import('./accepting.ts');
  await import('./new-files.ts');
  if (extensions.getExtension('redhat.vscode-yaml') !== undefined) await import('./beside-yaml.ts');
}
