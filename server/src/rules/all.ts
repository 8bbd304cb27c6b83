// Written by `npm run generate`.
import type { CataloguedRule } from '../rule/rule.ts';
import { hostNetwork } from './workload/host-network.ts';

export const allRules: readonly CataloguedRule[] = [{ ...hostNetwork, category: 'workload' }];
