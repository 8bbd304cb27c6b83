import { isMissing, lackedBy } from './flag-missing.ts';
import type { Rule } from './rule.ts';

export interface LowAuditLog {
  /** Without dashes. */
  readonly flag: string;
  readonly least: number;
  /** What the API server does with too low a value, behind its name. */
  readonly keeps: (value: string) => string;
}

/**
 * Reports an API server that keeps little of its audit log, unless the log goes elsewhere than to files. Zero means no limit, but for the size of
 * one file. https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
 */
export function auditLogLow({ flag: name, least, keeps }: LowAuditLog): NonNullable<Rule['check']> {
  return {
    *component(component) {
      if (component.name !== 'kube-apiserver') return;
      const path = component.flag('audit-log-path');
      const flag = component.flag(name);
      const isElsewhere = isMissing(path) && component.flag('audit-webhook-config-file').state !== 'absent';
      if (path.state === 'unknown' || path.value === '-' || isElsewhere) return;
      const isLow = flag.state === 'set' && /^\d+$/.test(flag.value) && 0 < Number(flag.value) && Number(flag.value) < least;
      if (!isLow && flag.state !== 'absent') return;
      yield {
        ...flag.place,
        message: `kube-apiserver ${isLow ? keeps(flag.value) : `has no --${name}`}`,
        ...(!isLow && { lacks: lackedBy(component, `--${name}`) }),
        // What has no limit yet would be deleted.
        fixes: [{ title: `Set --${name} to ${least}`, safety: isLow ? 'safe' : 'needs-review', changes: flag.change(`${least}`) }],
      };
    },
  };
}
