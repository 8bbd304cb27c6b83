import type { Fact } from '../kube/facts.ts';

/** The files that a kustomization applies as patches to other objects, {@link decoded}. */
export function patchedFiles(files: Iterable<readonly [string, readonly Fact[]]>): ReadonlySet<string> {
  const patched = new Set<string>();
  for (const [uri, facts] of files) {
    for (const { kustomization } of facts)
      for (const path of kustomization?.patches ?? []) if (!path.includes('\n')) patched.add(beside(uri, path));
  }
  return patched;
}

/** The URI without its escapes, which editors and the command line write differently. Only for comparing. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The decoded URI that a relative path means in a file. Never leaves the root of the URI. */
export function beside(uri: string, path: string): string {
  const [, root = '', folder = ''] = /^([a-z][\w+.-]*:(?:\/\/[^/]*)?)?(.*)$/s.exec(decoded(uri)) ?? [];
  const segments = folder.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.length > 1) segments.pop();
    } else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return root + segments.join('/');
}
