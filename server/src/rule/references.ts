/** A standard that a rule enforces, or the id that another tool gives the same check. */
export interface Reference {
  readonly standard: 'Pod Security Standards' | 'CIS' | 'NSA/CISA' | 'CWE' | 'OWASP' | 'MITRE' | 'Documentation';
  /** Within the standard: `baseline`, `5.2.5`, `CWE-668`. */
  readonly id: string;
  readonly link: string;
}

const STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export const pss = {
  baseline: { standard: 'Pod Security Standards', id: 'baseline', link: `${STANDARDS}#baseline` },
  restricted: { standard: 'Pod Security Standards', id: 'restricted', link: `${STANDARDS}#restricted` },
} as const satisfies Record<string, Reference>;

/** Recommendations of the CIS Kubernetes Benchmark 1.12 by number. */
export const cis = (number: string): Reference => ({
  standard: 'CIS',
  id: number,
  link: 'https://www.cisecurity.org/benchmark/kubernetes',
});

/** The Kubernetes Hardening Guide of NSA and CISA, by chapter. */
export const nsa = (chapter: string): Reference => ({
  standard: 'NSA/CISA',
  id: chapter,
  link: 'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
});

/** https://cwe.mitre.org */
export const cwe = (number: number): Reference => ({
  standard: 'CWE',
  id: `CWE-${number}`,
  link: `https://cwe.mitre.org/data/definitions/${number}.html`,
});

/** A page that explains the matter: Kubernetes' own where there is one. */
export const docs = (title: string, link: string): Reference => ({ standard: 'Documentation', id: title, link });
