import type { Value } from '../yaml/change.ts';
import { COMPUTE_AMOUNTS, CONTAINER_LIMIT } from './quota.ts';

/** What keeps all pods of a namespace together, and each container of it, within amounts; people have to adjust these. */
export const BOUNDS = {
  ResourceQuota: { name: 'compute', spec: { hard: COMPUTE_AMOUNTS } },
  LimitRange: { name: 'containers', spec: { limits: [CONTAINER_LIMIT] } },
} as const;

export type Bound = keyof typeof BOUNDS;

export const boundFor = (bound: Bound, namespace: string): Value => ({
  apiVersion: 'v1',
  kind: bound,
  metadata: { name: BOUNDS[bound].name, namespace },
  spec: BOUNDS[bound].spec,
});
