import type { Field } from '../yaml/field.ts';
import type { Container } from './pod.ts';

/** True for a type of a seccomp or AppArmor profile that confines; the only other one is Unconfined. */
export const isConfining = (type: string): boolean => type === 'RuntimeDefault' || type === 'Localhost';

/** Before Kubernetes 1.30 annotations chose the AppArmor profile of each container. https://kubernetes.io/docs/tutorials/security/apparmor/ */
export const APP_ARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/** An empty annotation leaves the choice to the runtime. https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_appArmorProfile.go */
export const isConfiningAppArmor = (annotation: string): boolean => /^(?:$|runtime\/default$|localhost\/)/.test(annotation);

/** Before Kubernetes 1.19 annotations chose the seccomp profiles. https://kubernetes.io/docs/tutorials/security/seccomp/ */
export const SECCOMP_POD_ANNOTATION = 'seccomp.security.alpha.kubernetes.io/pod';
export const SECCOMP_CONTAINER_ANNOTATION = 'container.seccomp.security.alpha.kubernetes.io/';

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seccompProfile_baseline.go */
export const isConfiningSeccomp = (annotation: string): boolean => /^(?:(?:runtime|docker)\/default$|localhost\/)/.test(annotation);

export const appArmorAnnotation = ({ pod, name }: Container): Field =>
  pod.metadata.get('annotations', `${APP_ARMOR_ANNOTATION}${name ?? ''}`);
