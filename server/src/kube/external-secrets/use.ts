import type { Labels } from '../facts.ts';
import type { StoreCondition } from './store.ts';

/** False only when no condition fits for certain. Labels are undefined where the namespace is declared elsewhere. */
export const mayUseStore = (conditions: readonly StoreCondition[], namespace: string, labels: Labels | undefined): boolean =>
  conditions.some(
    (condition) =>
      condition.namespaces.includes(namespace) ||
      condition.regexes.some((regex) => mayMatch(regex, namespace)) ||
      (condition.labels !== undefined && maySelect(condition.labels, namespace, labels)),
  );

/** Only expressions that cannot take long are tried; what others match is not known. */
function mayMatch(regex: string, namespace: string): boolean {
  const isQuick = /^\^?(?:[\w-]|\\\.|\.[*+]?)*\$?$/.test(regex) && (regex.match(/[*+]/g) ?? []).length < 3;
  return !isQuick || new RegExp(regex).test(namespace);
}

/** Kubernetes gives every namespace a label with its name. https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name */
function maySelect(wanted: Readonly<Record<string, string>>, namespace: string, labels: Labels | undefined): boolean {
  return Object.entries(wanted).every(([key, value]) => {
    if (key === 'kubernetes.io/metadata.name') return value === namespace;
    return labels === undefined || labels.known[key] === value || (labels.isOpen && labels.known[key] === undefined);
  });
}
