import type { Server } from './server.ts';

const RULE = 'service-account-token-automounted';

/** Gets no token when its account, which may stand in another file, says so. */
export const TOKEN_POD = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  serviceAccountName: web
  hostNetwork: true
  containers: [{name: web, image: registry.example/web:1.2.3}]
`;

export const TOKENLESS_ACCOUNT = `apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
automountServiceAccountToken: false
`;

/** True when the server says of a file that a pod of it gets a token. */
export const carriesToken = (server: Server, uri: string): boolean =>
  server.diagnostics(uri).some(({ code, message }) => code === RULE || String(message).includes('automount'));
