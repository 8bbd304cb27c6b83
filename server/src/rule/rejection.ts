import type { Rejection } from '../kube/pod-security/admission.ts';
import { levelLabel, type Mode } from '../kube/pod-security/policy.ts';
import type { FarFinding } from './rule.ts';

/** What a mode does, after the name of a namespace, and what comes of it, after the name of a workload. */
const WORDS: Readonly<Record<Mode, readonly [string, string]>> = {
  enforce: ['enforces', 'will be rejected'],
  warn: ['asks for', 'will raise a warning'],
  audit: ['asks for', 'will be in the audit log'],
};

/** A finding at the workload, with the label and every value that does not meet it as related places. */
export function rejectionFinding(rejection: Rejection, mode: Mode): FarFinding {
  const { workload, namespace, level, violations } = rejection;
  return {
    at: { located: workload, path: ['metadata', 'name'] },
    message: messageOf(rejection, mode),
    related: [
      {
        located: namespace,
        path: ['metadata', 'labels', levelLabel(mode)],
        message: `Namespace "${namespace.fact.name}" ${WORDS[mode][0]} ${level}`,
      },
      ...violations.flatMap(({ places }) => places.map(({ path, message }) => ({ located: workload, path, message }))),
    ],
  };
}

const LENGTH = 100;

/** As much as there is room for: names give way before the first reason does. */
function messageOf({ workload, namespace, level, violations }: Rejection, mode: Mode): string {
  const reasons = violations.map(({ reason }) => reason);
  const { groupKind, name } = workload.fact;
  const [does, comes] = WORDS[mode];
  const kind = groupKind.slice(groupKind.indexOf('/') + 1);
  const label = name === undefined ? kind : `${kind} "${name}"`;
  const isPod = kind === 'Pod';
  const heads = [
    `Namespace "${namespace.fact.name}" ${does} ${level}: ${isPod ? label : `pods of ${label}`} ${comes}`,
    `Namespace "${namespace.fact.name}" ${does} ${level}: ${isPod ? 'this pod' : 'these pods'} ${comes}`,
    `The namespace ${does} ${level}: ${isPod ? 'this pod' : 'these pods'} ${comes}`,
  ];
  const messages = heads.flatMap((head) => reasons.map((_, left) => `${head} (${enumerate(reasons, left)})`));
  return messages.find((message) => message.length <= LENGTH) ?? heads.find((head) => head.length <= LENGTH) ?? '';
}

/** The texts in their order, of which so many are left out: the longest. */
function enumerate(texts: readonly string[], left: number): string {
  const kept = new Set([...texts].sort((a, b) => a.length - b.length).slice(0, texts.length - left));
  return `${texts.filter((text) => kept.has(text)).join(', ')}${left === 0 ? '' : ` and ${left} more`}`;
}
