import { spawnSync } from 'node:child_process';

/** Whether this machine has kubectl; it needs no cluster for what is asked here. */
export const hasKubectl: boolean = spawnSync('kubectl', ['version', '--client']).status === 0;

/** How kubectl's own parser reads the documents of a text, of any kind; an error when it refuses one. */
export function readByKubectl(text: string): readonly unknown[] {
  const { stdout, stderr } = kubectl(['label', '--local', '--filename=-', 'read-by=kubectl', '--output=json'], text);
  if (stderr !== '') throw new Error(stderr);
  return objectsOf(stdout).map(withoutOurLabel);
}

/**
 * What kubectl has to say against the fields of a text's documents: wrong types and unknown kinds of its groups.
 * Empty when it is content. Unknown fields do not trouble it, and documents of groups that are not its own are left out.
 */
export function complaintsOfKubectl(text: string): readonly string[] {
  const ownGroup = /^apiVersion: (v1|[a-z]+\/\S+|[a-z.]+\.k8s\.io\/\S+)$/m;
  const documents = text.split(/^---\n/m).filter((document) => ownGroup.test(document));
  const { stderr } = kubectl(['set', 'env', '--local', '--filename=-', '--list'], documents.join('---\n'));
  return stderr.split('\n').filter((line) => line !== '' && !line.includes('is not a pod or does not have a pod template'));
}

/** Runs kubectl where it finds no cluster, whatever the machine's configuration names. */
function kubectl(parameters: readonly string[], input: string): { readonly stdout: string; readonly stderr: string } {
  const environment = { ...process.env, KUBECONFIG: '/dev/null' };
  return spawnSync('kubectl', parameters, { input, encoding: 'utf8', env: environment });
}

/** The objects of a stream of JSON objects as kubectl prints them, each starting at a line of its own. */
function objectsOf(stream: string): readonly unknown[] {
  return stream
    .split(/^(?=\{)/m)
    .filter((text) => text.trim() !== '')
    .map((text) => JSON.parse(text) as unknown);
}

function withoutOurLabel(object: unknown): unknown {
  const { metadata, ...rest } = object as { readonly metadata: { readonly labels: Record<string, string> } };
  const { 'read-by': _, ...labels } = metadata.labels;
  return Object.keys(labels).length > 0 ? { ...rest, metadata: { ...metadata, labels } } : { ...rest, metadata: withoutLabels(metadata) };
}

function withoutLabels({ labels: _, ...metadata }: { readonly labels: unknown }): unknown {
  return metadata;
}
