import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { folderWith } from '../harness/command-line.ts';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: agent, namespace: shop}
spec:
  hostNetwork: true # The agent's own.
  serviceAccountName: agent
  containers: [{name: agent, image: "registry.example/agent:2.1.0"}]
`;

// It waits as long as somebody would on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const isThere = spawnSync('nvim', ['--version']).status === 0;

interface Answer {
  readonly error?: string;
  readonly came: boolean;
  readonly went: boolean;
  readonly ended: boolean;
  readonly before: readonly { readonly code: string; readonly line: number; readonly severity: number }[];
  readonly after: readonly { readonly code: string }[];
  readonly hover?: { readonly contents: { readonly value: string } };
}

// `.ci/run` installs it where it can.
describe.skipIf(!isThere)('Neovim, as docs/editors.md has it', () => {
  test('shows what is found, mends it and writes the file', () => {
    const folder = folderWith({ 'pod.yaml': POD, 'more/default-deny.yaml': DEFAULT_DENY });
    const answer = inNeovim(folder, { code: 'host-network', title: 'Remove hostNetwork', settings: { preset: 'strict' } });
    expect(answer.error).toBeUndefined();
    expect(answer).toMatchObject({ came: true, went: true, ended: true });
    expect(answer.before.find(({ code }) => code === 'host-network')).toMatchObject({ line: 5, severity: 1 });
    expect(answer.hover?.contents.value).toBeTruthy();
    expect(readFileSync(join(folder, 'pod.yaml'), 'utf8')).toBe(POD.replace('hostNetwork: true ', ''));
    // The workspace was read: another file denies what nobody asked for.
    expect(answer.after.map(({ code }) => code)).not.toContain('network-policy-default-deny-missing');
  });

  test('gives its settings', () => {
    const folder = folderWith({ 'pod.yaml': POD });
    const settings = { rules: { 'host-network': 'low' } };
    const answer = inNeovim(folder, { code: 'host-network', title: 'Remove hostNetwork', settings });
    expect(answer.before.find(({ code }) => code === 'host-network')?.severity).toBe(3);
  });
});

const DEFAULT_DENY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny-all, namespace: shop}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
`;

function inNeovim(folder: string, { code, title, settings }: { code: string; title: string; settings: object }): Answer {
  const answer = join(folder, 'answer.json');
  const { stdout, stderr } = spawnSync(
    'nvim',
    ['--headless', '--clean', '-c', `luafile ${join(process.cwd(), 'test/harness/neovim.lua')}`],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 100_000,
      env: {
        ...process.env,
        XDG_STATE_HOME: folder,
        KUBEWRIGHT_COMMAND: JSON.stringify([process.execPath, join(process.cwd(), 'dist/cli.js'), 'lsp', '--stdio']),
        KUBEWRIGHT_SETTINGS: JSON.stringify(settings),
        KUBEWRIGHT_FILE: 'pod.yaml',
        KUBEWRIGHT_CODE: code,
        KUBEWRIGHT_TITLE: title,
        KUBEWRIGHT_ANSWER: answer,
      },
    },
  );
  try {
    return JSON.parse(readFileSync(answer, 'utf8')) as Answer;
  } catch {
    throw new Error(`Neovim gave no answer: ${stdout}${stderr}`);
  }
}
