/** Labels of the nodes of the control plane, and the keys of their taint. https://kubernetes.io/docs/reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane */
export const CONTROL_PLANE_ROLES: ReadonlySet<string> = new Set([
  'node-role.kubernetes.io/control-plane',
  'node-role.kubernetes.io/master',
]);
