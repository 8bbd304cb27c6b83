import { resourcesOf } from '../../../server/src/engine/subjects.ts';
import { podOf } from '../../../server/src/kube/pod.ts';
import type { PodSecurityLevel } from '../../../server/src/kube/pod-security/check.ts';
import { evaluate, type Violation } from '../../../server/src/kube/pod-security/evaluate.ts';
import { podSecurityView } from '../../../server/src/kube/pod-security/view.ts';
import type { Minor } from '../../../server/src/kube/version.ts';
import { YamlDocument } from '../../../server/src/yaml/document.ts';

/** Parts of a pod in flow style, without their braces. What is left out is such that the pod meets the restricted level. */
export interface Parts {
  readonly annotations?: string;
  readonly spec?: string;
  /** The security context of the pod. */
  readonly context?: string;
  /** The security context of the container `web`. */
  readonly own?: string;
  /** More of that container. */
  readonly container?: string;
}

export const LEVELS = ['baseline', 'restricted'] as const;

export const GOOD_CONTEXT = 'runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}';
export const GOOD_OWN = 'allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}';

/** What a pod consists of besides its kind: its metadata and its spec. */
export function podParts({ annotations = '', spec = '', context = GOOD_CONTEXT, own = GOOD_OWN, container = '' }: Parts): {
  metadata: string;
  spec: string;
} {
  return {
    metadata: `{name: web, annotations: {${annotations}}}`,
    spec: `{securityContext: {${context}}, containers: [{name: web, image: a, securityContext: {${own}}${comma(container)}}]${comma(spec)}}`,
  };
}

export function podText(parts: Parts): string {
  const { metadata, spec } = podParts(parts);
  return `apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nspec: ${spec}\n`;
}

const comma = (text: string): string => (text === '' ? '' : `, ${text}`);

/** Judges the first pod of a text by any policy; where there is none, nothing is said. */
export function judge(text: string): (level: PodSecurityLevel, version: Minor | 'latest') => readonly Violation[] {
  const [resource] = resourcesOf(YamlDocument.parse(text));
  const pod = resource === undefined ? undefined : podOf(resource);
  if (pod === undefined) return () => [];
  const view = podSecurityView(pod);
  return (level, version) => evaluate(view, level, version);
}

/** Which checks fail at which versions: `baseline 0-26: sysctls`. */
export function verdicts(text: string): string[] {
  const violationsOf = judge(text);
  return LEVELS.flatMap((level) => {
    const lines: string[] = [];
    let since = 0;
    let current = '';
    for (let minor = 0; minor <= LAST + 1; minor++) {
      const failing = minor <= LAST ? checksOf(violationsOf(level, minor)) : undefined;
      if (failing === current) continue;
      if (current !== '') lines.push(`${level} ${since}-${minor <= LAST ? minor - 1 : ''}: ${current}`);
      current = failing ?? '';
      since = minor;
    }
    return lines;
  });
}

/** No check changes beyond it. */
const LAST = 40;

const checksOf = (violations: readonly Violation[]): string => violations.map(({ check }) => check).join(' ');
