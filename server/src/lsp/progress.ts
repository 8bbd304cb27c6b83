import type { Connection, ProgressToken, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageserver';
import { WorkDoneProgress } from 'vscode-languageserver';
import type { OnProgress } from './folder.ts';

/** A reading that is over sooner is not worth a word. */
const PATIENCE = 600;

const TITLE = 'Kubewright: reading manifests';

/** Shows how far a reading of our own has come, if it takes long. */
export async function showProgress(connection: Connection, work: (onProgress: OnProgress) => Promise<unknown>): Promise<void> {
  let latest: readonly [number, number] = [0, 0];
  let isOver = false;
  let show = (): void => {};
  const start = async (): Promise<void> => {
    const progress = await connection.window.createWorkDoneProgress();
    if (isOver) return;
    progress.begin(TITLE, 0);
    show = () => progress.report(percentage(latest), inFiles(latest));
    end = () => progress.done();
  };
  let end = (): void => {};
  const timer = setTimeout(() => void start().catch(() => {}), PATIENCE);
  try {
    await work((done, all) => {
      latest = [done, all];
      show();
    });
  } finally {
    isOver = true;
    clearTimeout(timer);
    end();
  }
}

/** Progress of a request for which the editor gave a token. */
export function reportProgress(
  connection: Connection,
  token: ProgressToken | undefined,
): { readonly onProgress: OnProgress; readonly end: () => void } {
  if (token === undefined) return { onProgress: () => {}, end: () => {} };
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void => {
    // Whoever wanted it may be gone.
    connection.sendProgress(WorkDoneProgress.type, token, value).catch(() => {});
  };
  send({ kind: 'begin', title: TITLE, percentage: 0, cancellable: true });
  return {
    onProgress: (done, all) => send({ kind: 'report', percentage: percentage([done, all]), message: inFiles([done, all]) }),
    end: () => send({ kind: 'end' }),
  };
}

const percentage = ([done, all]: readonly [number, number]): number => (all === 0 ? 0 : Math.floor((100 * done) / all));

const inFiles = ([done, all]: readonly [number, number]): string => `${done} of ${all} files`;
