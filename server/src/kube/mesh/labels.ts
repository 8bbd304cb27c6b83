/** Labels of Istio that say how pods take part. https://istio.io/latest/docs/reference/config/labels/ */
export const INJECT = 'sidecar.istio.io/inject';
export const DATAPLANE_MODE = 'istio.io/dataplane-mode';
