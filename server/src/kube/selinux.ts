import type { Minor } from './version.ts';

const TYPES = ['container_t', 'container_init_t', 'container_kvm_t'];
const TYPES_SINCE_31 = [...TYPES, 'container_engine_t'];

/** Types that confine a container. https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seLinuxOptions.go */
export const confiningTypes = (kubernetes: Minor): readonly string[] => (31 <= kubernetes ? TYPES_SINCE_31 : TYPES);
