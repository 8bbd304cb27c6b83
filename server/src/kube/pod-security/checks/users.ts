import type { Check, Place } from '../check.ts';
import { inContainer, ofContainers, ofContexts } from '../places.ts';
import type { PodSecurityView } from '../view.ts';
import { containers, setters } from '../words.ts';

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_allowPrivilegeEscalation.go */
export const allowPrivilegeEscalation: Check = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  variants: [
    { from: 25, find: (view) => (view.isWindows === undefined ? escalating(view) : []) },
    { from: 8, find: escalating },
  ],
  reason: () => 'allowPrivilegeEscalation != false',
  detail: (places) => `${containers(places)} must set securityContext.allowPrivilegeEscalation=false`,
};

function escalating(view: PodSecurityView): readonly Place[] {
  return ofContainers(view, (container) => {
    const { mayEscalate } = container;
    if (mayEscalate === false || mayEscalate === null) return [];
    return [inContainer(view, container, ['securityContext', 'allowPrivilegeEscalation'], mayEscalate ? 'true' : undefined)];
  });
}

/** A numeric user proves nothing here. https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsNonRoot.go */
export const runAsNonRoot: Check = {
  id: 'runAsNonRoot',
  level: 'restricted',
  variants: [
    { from: 35, find: (view) => (view.ownsUsers === undefined ? maybeRoot(view) : []) },
    { from: 0, find: maybeRoot },
  ],
  reason: () => 'runAsNonRoot != true',
  detail: (places) =>
    places.some(({ value }) => value !== undefined)
      ? `${setters(places)} must not set securityContext.runAsNonRoot=false`
      : `pod or ${containers(places)} must set securityContext.runAsNonRoot=true`,
};

/** Where somebody says false, else the containers for which nobody says true. */
function maybeRoot(view: PodSecurityView): readonly Place[] {
  const path = ['runAsNonRoot'];
  const said = ofContexts(view, path, (context) => (context.runAsNonRoot === false ? 'false' : undefined));
  if (said.length > 0 || view.runAsNonRoot !== undefined) return said;
  return ofContainers(view, (container) =>
    container.runAsNonRoot === undefined ? [inContainer(view, container, ['securityContext', ...path])] : [],
  );
}

/** https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsUser.go */
export const runAsUser: Check = {
  id: 'runAsUser',
  level: 'restricted',
  variants: [
    { from: 35, find: (view) => (view.ownsUsers === undefined ? root(view) : []) },
    { from: 23, find: root },
  ],
  reason: () => 'runAsUser=0',
  detail: (places) => `${setters(places)} must not set runAsUser=0`,
};

function root(view: PodSecurityView): readonly Place[] {
  return ofContexts(view, ['runAsUser'], ({ isRoot }) => (isRoot ? '0' : undefined));
}
