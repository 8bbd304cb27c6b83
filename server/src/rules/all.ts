// Written by `npm run generate`.
import type { CataloguedRule } from '../rule/rule.ts';
import { yamlKeyDuplicate } from './api/yaml-key-duplicate.ts';
import { imageTagMutable } from './image/image-tag-mutable.ts';
import { serviceAccountTokenAutomounted } from './service-account/service-account-token-automounted.ts';
import { hostPathVolume } from './storage/host-path-volume.ts';
import { capabilitiesNotDropped } from './workload/capabilities-not-dropped.ts';
import { hostIpc } from './workload/host-ipc.ts';
import { hostNetwork } from './workload/host-network.ts';
import { hostPid } from './workload/host-pid.ts';
import { memoryLimitMissing } from './workload/memory-limit-missing.ts';
import { privilegeEscalationAllowed } from './workload/privilege-escalation-allowed.ts';
import { privilegedContainer } from './workload/privileged-container.ts';
import { rootFilesystemWritable } from './workload/root-filesystem-writable.ts';
import { runAsNonRootMissing } from './workload/run-as-non-root-missing.ts';
import { seccompProfileMissing } from './workload/seccomp-profile-missing.ts';

export const allRules: readonly CataloguedRule[] = [
  { ...yamlKeyDuplicate, category: 'api' },
  { ...imageTagMutable, category: 'image' },
  { ...serviceAccountTokenAutomounted, category: 'service-account' },
  { ...hostPathVolume, category: 'storage' },
  { ...capabilitiesNotDropped, category: 'workload' },
  { ...hostIpc, category: 'workload' },
  { ...hostNetwork, category: 'workload' },
  { ...hostPid, category: 'workload' },
  { ...memoryLimitMissing, category: 'workload' },
  { ...privilegeEscalationAllowed, category: 'workload' },
  { ...privilegedContainer, category: 'workload' },
  { ...rootFilesystemWritable, category: 'workload' },
  { ...runAsNonRootMissing, category: 'workload' },
  { ...seccompProfileMissing, category: 'workload' },
];
