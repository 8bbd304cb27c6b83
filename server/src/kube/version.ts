/** A Kubernetes minor release as one number that compares: 1.29 is 29. Kubernetes has never had another major. */
export type Minor = number;

/** The release that is assumed where nobody says otherwise. */
export const DEFAULT_MINOR: Minor = 36;

/** Reads `1.29`, `v1.29` or `1.29.4`; undefined for anything else. */
export function parseMinor(text: string): Minor | undefined {
  const minor = /^v?1\.(\d{1,3})(?:\.\d{1,3})?$/.exec(text.trim())?.[1];
  return minor === undefined ? undefined : Number(minor);
}

export const formatMinor = (minor: Minor): string => `1.${minor}`;
