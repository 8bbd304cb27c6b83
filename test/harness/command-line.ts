import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCommandLine } from '../../server/src/cli/command-line.node.ts';
import type { CataloguedRule } from '../../server/src/rule/rule.ts';
import { allRules } from '../../server/src/rules/all.ts';

/** A folder with these files that is gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kubewright-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What the command line says and how it ends. */
export async function run(
  folder: string,
  args: readonly string[],
  options: {
    readonly input?: string;
    readonly rules?: readonly CataloguedRule[];
    readonly isInteractive?: boolean;
    readonly answers?: readonly string[];
  } = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const answers = options.answers?.slice();
  const terminal = {
    folder,
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    input: async () => new TextEncoder().encode(options.input ?? ''),
    isInteractive: options.isInteractive ?? false,
    hasColours: false,
    ...(answers !== undefined && { ask: async () => answers.shift() }),
  };
  const code = await runCommandLine(args, terminal, options.rules ?? allRules);
  return { code, out, err };
}

/** A pod that uses the network of its node and has nothing else that is asked for here. */
export const HOST_NETWORK = `apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  hostNetwork: true
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`;
