import type { CancellationToken, RemoteConsole } from 'vscode-languageserver';

type Handler<Params, Result> = (params: Params, token: CancellationToken) => Result | Promise<Result>;

/** A handler that always answers: what fails is told to the log, and the fallback is the answer. A cancelled request is not begun. */
export function guard(
  console: RemoteConsole,
): <Params, Result>(name: string, fallback: Result, handler: Handler<Params, Result>) => Handler<Params, Result> {
  return (name, fallback, handler) => async (params, token) => {
    if (token.isCancellationRequested) return fallback;
    try {
      return await handler(params, token);
    } catch (error) {
      console.error(`${name} failed: ${describe(error)}`);
      return fallback;
    }
  };
}

export const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
