import { expect, test } from 'vitest';
import { folderWith, HOST_NETWORK, run } from '../harness/command-line.ts';

const CHECK = ['check', '--rule', 'host-network', '--format', 'html', '.'];

test('writes one page whose links lead into the files', async () => {
  const folder = folderWith({ 'a/b c.yaml': HOST_NETWORK, 'javascript:x.yaml': HOST_NETWORK });
  const { out, code } = await run(folder, CHECK);
  expect(code).toBe(1);
  expect(out).toMatch(/^<!DOCTYPE html>/);
  expect(out).toContain('href="./a/b%20c.yaml"');
  expect(out).toContain('href="./javascript%3Ax.yaml"');
  expect((await run(folder, CHECK)).out).toBe(out);
});

test('groups by the namespace that the object names', async () => {
  const pod = HOST_NETWORK.replace('metadata: {', 'metadata: {namespace: shop, ');
  expect(pod).not.toBe(HOST_NETWORK);
  const { out } = await run(folderWith({ 'pod.yaml': pod }), CHECK);
  expect(out).toContain('<summary>shop</summary>');
});
