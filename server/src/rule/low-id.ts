import { mayOwnUsers } from '../kube/pod.ts';
import type { Field } from '../yaml/field.ts';
import type { Finding, Rule } from './rule.ts';

export const LEAST_ID = {
  least: { kind: 'number', byDefault: 10000, text: 'The lowest number that is no finding.' },
} as const;

/** Reports users or groups whose number is below a threshold, or which the image decides. */
export function lowId(name: 'runAsUser' | 'runAsGroup', called: 'user' | 'group'): NonNullable<Rule<typeof LEAST_ID>['check']> {
  const isLow = ({ number }: Field, least: number): boolean => number !== undefined && number < least;
  const low = (at: Field, label: string): Finding => ({
    at,
    message: `${label} runs as ${called} ${at.number}, which the node may have too`,
  });
  return {
    *pod(pod, { options: { least } }) {
      const field = pod.securityContext.get(name);
      const isTaken = pod.containers.some(({ securityContext }) => securityContext.get(name).isAbsent);
      if (isTaken && isLow(field, least) && !pod.isWindows && !mayOwnUsers(pod)) yield low(field, pod.label);
    },
    *container({ securityContext, pod, label }, { options: { least } }) {
      const field = securityContext.get(name);
      if (pod.isWindows || mayOwnUsers(pod)) return;
      if (isLow(field, least)) yield low(field, label);
      if (!field.isAbsent || !pod.securityContext.get(name).isAbsent) return;
      yield { at: field, message: `${label} leaves its ${called} to the image`, lacks: `a ${called} of its own` };
    },
  };
}
