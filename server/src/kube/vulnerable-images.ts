import { fullName, type ImageReference } from './image.ts';

/** A published hole in the versions of a program. */
export interface Vulnerability {
  readonly program: string;
  readonly version: string;
  readonly cve: string;
}

interface Entry {
  readonly program: string;
  /** The last parts of the image's name, with whoever publishes it, so that mirrors are known too. */
  readonly images: RegExp;
  readonly cve: string;
  /** From the first version to the one that mends it, which no longer belongs to it. */
  readonly ranges: readonly (readonly [from: string, to: string])[];
}

/**
 * Holes that need nothing but a reachable program, or that are known to be used. Looked through in March 2026; what is
 * not listed may have holes all the same, which is the business of an image scanner.
 */
const ENTRIES: readonly Entry[] = [
  {
    // Anybody on the pod network runs code with the controller's rights. https://github.com/kubernetes/kubernetes/issues/131009
    program: 'ingress-nginx',
    images: /(?:^|\/)(?:ingress-nginx\/controller(?:-chroot)?|kubernetes-ingress-controller\/nginx-ingress-controller)$/,
    cve: 'CVE-2025-1974',
    ranges: [
      ['0.0.0', '1.11.5'],
      ['1.12.0', '1.12.1'],
    ],
  },
  {
    // Tokens for projects read the credentials of repositories. https://github.com/argoproj/argo-cd/security/advisories/GHSA-786q-9hcg-v9ff
    program: 'Argo CD',
    images: /(?:^|\/)argoproj\/argocd$/,
    cve: 'CVE-2025-55190',
    ranges: [
      ['2.13.0', '2.13.9'],
      ['2.14.0', '2.14.16'],
      ['3.0.0', '3.0.14'],
      ['3.1.0', '3.1.2'],
    ],
  },
  {
    // A chart reads the files of other applications. https://github.com/argoproj/argo-cd/security/advisories/GHSA-63qx-x74g-jcr7
    program: 'Argo CD',
    images: /(?:^|\/)argoproj\/argocd$/,
    cve: 'CVE-2022-24348',
    ranges: [
      ['0.0.0', '2.1.9'],
      ['2.2.0', '2.2.4'],
    ],
  },
  {
    // Anybody reads any file, without signing in. https://github.com/grafana/grafana/security/advisories/GHSA-8pjx-jj86-j47p
    program: 'Grafana',
    images: /(?:^|\/)grafana\/grafana(?:-oss|-enterprise)?$/,
    cve: 'CVE-2021-43798',
    ranges: [
      ['8.0.0', '8.0.7'],
      ['8.1.0', '8.1.8'],
      ['8.2.0', '8.2.7'],
      ['8.3.0', '8.3.1'],
    ],
  },
  {
    // Requests meet the rights of other requests. https://github.com/grafana/grafana/security/advisories/GHSA-vqc4-mpj8-jxch
    program: 'Grafana',
    images: /(?:^|\/)grafana\/grafana(?:-oss|-enterprise)?$/,
    cve: 'CVE-2022-39328',
    ranges: [['9.2.0', '9.2.4']],
  },
  {
    // A registry passes an unsigned image as signed. https://github.com/kyverno/kyverno/security/advisories/GHSA-m3cq-xcx9-3gvm
    program: 'Kyverno',
    images: /(?:^|\/)kyverno\/kyverno$/,
    cve: 'CVE-2022-47633',
    ranges: [['1.8.3', '1.8.5']],
  },
  {
    // Published by thieves; it steals credentials. https://github.com/aquasecurity/trivy/security/advisories/GHSA-69fq-xp46-6x23
    program: 'Trivy',
    images: /(?:^|\/)(?:aquasec|aquasecurity)\/trivy$/,
    cve: 'CVE-2026-33634',
    ranges: [['0.69.4', '0.69.7']],
  },
];

/** The first hole that the tag of an image is known to have; a pre-release is not judged. */
export function vulnerabilityOf(image: ImageReference): Vulnerability | undefined {
  const version = versionOf(image.tag ?? '');
  if (version === undefined) return undefined;
  const name = fullName(image);
  const entry = ENTRIES.find(({ images, ranges }) => images.test(name) && ranges.some((range) => isWithin(version, range)));
  return entry === undefined ? undefined : { program: entry.program, version: version.join('.'), cve: entry.cve };
}

type Version = readonly number[];

/** `v1.9.4`, `8.3.0-ubuntu`; undefined for what names less than three numbers, or comes before a release. */
function versionOf(tag: string): Version | undefined {
  const [, major, minor, patch, rest = ''] = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})([-_+.].*)?$/.exec(tag) ?? [];
  if (major === undefined || /alpha|beta|rc|pre/.test(rest)) return undefined;
  return [Number(major), Number(minor), Number(patch)];
}

const isWithin = (version: Version, [from, to]: readonly [string, string]): boolean =>
  0 <= compare(version, numbers(from)) && compare(version, numbers(to)) < 0;

const numbers = (version: string): Version => version.split('.').map(Number);

function compare(a: Version, b: Version): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
