import { OWASP_RISKS, TECHNIQUES, WEAKNESSES } from './standards.ts';

/** A standard that asks for what a rule does, an attack or a weakness that it is about, or a page that explains it. */
export interface Reference {
  readonly standard: 'Pod Security Standards' | 'CIS' | 'NSA/CISA' | 'OWASP' | 'MITRE ATT&CK' | 'CWE' | 'Documentation';
  /** Within the standard: `baseline`, `5.2.5`, `K01:2025`, `CWE-668`. */
  readonly id: string;
  /** What the standard calls it, where a number alone tells nothing. */
  readonly title?: string;
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

/** The OWASP Kubernetes Top Ten, by risk and edition. */
export const owasp = (risk: keyof typeof OWASP_RISKS): Reference => ({
  standard: 'OWASP',
  id: risk,
  title: OWASP_RISKS[risk],
  link: 'https://owasp.org/www-project-kubernetes-top-ten/',
});

/** What an attacker does where nobody acts, as a technique of MITRE ATT&CK. */
export const attack = (technique: keyof typeof TECHNIQUES): Reference => ({
  standard: 'MITRE ATT&CK',
  id: technique,
  title: TECHNIQUES[technique],
  link: `https://attack.mitre.org/techniques/${technique.replace('.', '/')}/`,
});

/** https://cwe.mitre.org */
export const cwe = (number: keyof typeof WEAKNESSES): Reference => ({
  standard: 'CWE',
  id: `CWE-${number}`,
  title: WEAKNESSES[number],
  link: `https://cwe.mitre.org/data/definitions/${number}.html`,
});

/** A page that explains the matter: Kubernetes' own where there is one. */
export const docs = (title: string, link: string): Reference => ({ standard: 'Documentation', id: title, link });

/** As people cite it: `CIS 5.2.5`; a page or a weakness needs no more than its own name. */
export function citationOf({ standard, id }: Reference): string {
  return standard === 'Documentation' || standard === 'CWE' ? id : `${standard} ${id}`;
}
