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

/** The decoded URI of the folder that a file stands in, without a slash at its end. */
export const folderOf = (uri: string): string => decoded(uri).replace(/\/[^/]*$/, '');

/** The folder that holds a file or a folder, as it is written. */
export const parentOf = (uri: string): string => uri.replace(/\/[^/]*$/, '');

/** The last part of a URI or a path, as it is written. */
export const lastOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
export const KUSTOMIZATION_FILES: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

export const isKustomizationFile = (uri: string): boolean => KUSTOMIZATION_FILES.includes(lastOf(uri));
