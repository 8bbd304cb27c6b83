import type { ExtensionContext } from 'vscode';
import { startClient } from './client.ts';

/** One program for every host. What only Node or only a web worker has is loaded nowhere else. */
export async function activate(context: ExtensionContext): Promise<void> {
  const hasNode = typeof process === 'object' && process.versions?.node !== undefined;
  const { connect } = hasNode ? await import('./connect.node.ts') : await import('./connect.browser.ts');
  return startClient(context, (options) => connect(context, options));
}
