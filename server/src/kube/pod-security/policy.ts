import type { Minor } from '../version.ts';
import type { PodSecurityLevel } from './check.ts';

/** `enforce` refuses pods, `audit` writes them to the audit log, `warn` tells whoever creates them. */
export const MODES = ['enforce', 'audit', 'warn'] as const;

export type Mode = (typeof MODES)[number];

export type NamespaceLevel = 'privileged' | PodSecurityLevel;

export const LEVELS: readonly NamespaceLevel[] = ['privileged', 'baseline', 'restricted'];

/** https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces */
export const levelLabel = (mode: Mode): string => `pod-security.kubernetes.io/${mode}`;

export const versionLabel = (mode: Mode): string => `${levelLabel(mode)}-version`;

export const isLevel = (text: string): text is NamespaceLevel => (LEVELS as readonly string[]).includes(text);

/** `v1.30` or `latest`, and nothing else: no patch number, no leading zero. */
export function parsePolicyVersion(text: string): Minor | 'latest' | undefined {
  if (text === 'latest') return text;
  const minor = /^v1\.(0|[1-9]\d*)$/.exec(text)?.[1];
  return minor === undefined ? undefined : Number(minor);
}

/** What a namespace demands of its pods in one mode. */
export interface Demand {
  readonly level: NamespaceLevel;
  readonly version: Minor | 'latest';
}

/**
 * What the labels of a namespace ask for, read as the admission plugin does where the cluster has no defaults of its
 * own: what nobody asks for is allowed, a wrong level is the strictest for `enforce` and none for the others, a wrong
 * version is the latest, and people are warned of what is refused.
 * https://github.com/kubernetes/pod-security-admission/blob/master/api/helpers.go
 */
export function demandOf(labels: Readonly<Record<string, string>>, mode: Mode): Demand {
  const level = levelOf(labels, mode);
  const version = versionOf(labels, mode);
  if (mode !== 'warn' || labels[levelLabel('warn')] !== undefined) return { level, version };
  const enforced = labels[levelLabel('enforce')];
  if (enforced === undefined || !isLevel(enforced) || enforced === 'privileged') return { level, version };
  return { level: enforced, version: labels[versionLabel('warn')] === undefined ? versionOf(labels, 'enforce') : version };
}

function levelOf(labels: Readonly<Record<string, string>>, mode: Mode): NamespaceLevel {
  const label = labels[levelLabel(mode)];
  if (label === undefined) return 'privileged';
  if (isLevel(label)) return label;
  return mode === 'enforce' ? 'restricted' : 'privileged';
}

function versionOf(labels: Readonly<Record<string, string>>, mode: Mode): Minor | 'latest' {
  return parsePolicyVersion(labels[versionLabel(mode)] ?? 'latest') ?? 'latest';
}
