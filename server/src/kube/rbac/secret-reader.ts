import type { BindingFact } from '../facts.ts';
import type { Located, WorkspaceIndex } from '../workspace-index.ts';
import { clusterBindingsOf } from './bound-role.ts';

/** The binding by which somebody reads the secrets of the whole cluster who is not made for that. */
export const clusterReaderBinding = (index: WorkspaceIndex, role: string | undefined): Located | undefined =>
  clusterBindingsOf(index, role).find(({ fact }) => fact.binding?.subjects.some((subject) => !mayBeMadeForIt(subject)) === true);

/** A hidden name may be that of such a program. */
const mayBeMadeForIt = ({ kind, name }: BindingFact['subjects'][number]): boolean =>
  kind === undefined || (kind === 'ServiceAccount' && (typeof name !== 'string' || isMadeForSecrets(name)));

/** Programs whose work is with everybody's secrets, by the names of their accounts. */
export const isMadeForSecrets = (account: string): boolean => MADE_FOR_IT.test(account);

const MADE_FOR_IT =
  /(?:^|-)(?:cert-manager|contour|external-secrets|haproxy-ingress|ingress-nginx|istiod|kong|nginx-ingress|sealed-secrets|traefik)(?:-|$)/;
