import type { TextDocument } from 'vscode';
import { commands, Disposable, window, workspace } from 'vscode';
import { isHardened, isMended, SAMPLE } from './sample-text.ts';

/**
 * The command that opens a manifest to try things on, which needs no folder. What has been done with it is told by two
 * context keys, by which the walkthrough ticks its steps off: `kubewright.sampleMended` and `kubewright.sampleHardened`.
 */
export function offerSample(): Disposable {
  let sample: TextDocument | undefined;

  const open = async (): Promise<void> => {
    sample = await workspace.openTextDocument({ language: 'yaml', content: SAMPLE });
    await window.showTextDocument(sample, { preview: false });
  };

  const follow = (document: TextDocument): void => {
    if (document !== sample) return;
    const text = document.getText();
    if (isMended(text)) void commands.executeCommand('setContext', 'kubewright.sampleMended', true);
    if (isHardened(text)) void commands.executeCommand('setContext', 'kubewright.sampleHardened', true);
  };

  return Disposable.from(
    commands.registerCommand('kubewright.openSample', open),
    workspace.onDidChangeTextDocument(({ document }) => follow(document)),
  );
}
