import type { Report } from './report.ts';

/** Findings that are accepted for now, so that only new ones count. */
export interface Baseline {
  /** How many there are of each fingerprint. */
  readonly counts: ReadonlyMap<string, number>;
  /** A file as fingerprints have it; undefined for one that the baseline cannot know. */
  readonly nameOf: (uri: string) => string | undefined;
}

/** The first so many reports of each fingerprint as the baseline counts; `reports` are those of one file. */
export function knownTo({ counts, nameOf }: Baseline, uri: string, reports: readonly Report[]): ReadonlySet<Report> {
  const file = nameOf(uri);
  if (file === undefined || counts.size === 0) return new Set();
  const left = new Map<string, number>();
  return new Set(
    reports.filter((report) => {
      const fingerprint = fingerprintOf(file, report);
      const count = left.get(fingerprint) ?? counts.get(fingerprint) ?? 0;
      left.set(fingerprint, count - 1);
      return count > 0;
    }),
  );
}

/**
 * The same for the same finding, though lines above it come and go: by what is found, in which file, at which object and
 * path. Two of one file may have the same.
 */
export function fingerprintOf(
  file: string,
  { rule, resource, path, message }: Pick<Report, 'rule' | 'resource' | 'path' | 'message'>,
): string {
  return fnv(JSON.stringify([rule, file.replaceAll('\\', '/'), resource ?? '', path, message]));
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ with 128 bits: nobody is to be kept from finding two of the same. */
function fnv(text: string): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * 0x0000000001000000000000000000013bn);
  return hash.toString(16).padStart(32, '0');
}
