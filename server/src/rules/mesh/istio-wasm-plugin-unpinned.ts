import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const istioWasmPluginUnpinned = defineRule({
  id: 'istio-wasm-plugin-unpinned',
  summary: 'A plug-in of the proxy may change, or be skipped',
  why: 'The code of a plug-in sees every request of its proxies, tokens included. A tag or a page in plain text may give other code tomorrow. A plug-in for authentication that lets requests through when it fails can be made to fail.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(494),
    cwe(636),
    docs('WasmPlugin', 'https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/'),
  ],
  examples: {
    bad: `
apiVersion: extensions.istio.io/v1alpha1
kind: WasmPlugin
metadata: {name: login, namespace: shop}
spec:
  url: oci://registry.example/login:1.4.0
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WasmPlugin "login" runs code that may change under its name
  phase: AUTHN
`,
    good: `
apiVersion: extensions.istio.io/v1alpha1
kind: WasmPlugin
metadata: {name: login, namespace: shop}
spec:
  url: oci://registry.example/login:1.4.0
  sha256: 1ef0c9a92b0420cf25f7fe5d481b231464bc88f486ca3b9c83ed5cc21d2f6210
  phase: AUTHN
`,
  },
  check: {
    *'extensions.istio.io/WasmPlugin'({ field, label }) {
      const spec = field.get('spec');
      const url = spec.get('url');
      if (url.text !== undefined && spec.get('sha256').isAbsent) {
        if (/^http:\/\//i.test(url.text)) yield { at: url, message: `${label} fetches code in plain text, and takes what it gets` };
        else if (isMovingImage(url.text)) yield { at: url, message: `${label} runs code that may change under its name` };
      }
      const strategy = spec.get('failStrategy');
      if (!strategy.is('FAIL_OPEN') || !isForSecurity(spec.get('phase'))) return;
      yield {
        at: strategy,
        message: `${label} lets requests through when it fails`,
        fixes: [{ title: 'Refuse requests when the plug-in fails', safety: 'needs-review', changes: [set(strategy, 'FAIL_CLOSE')] }],
      };
    },
  },
});

/** Without a scheme it is an image. */
const isMovingImage = (url: string): boolean => url !== '' && /^(?:oci:\/\/|(?!\w+:\/\/))/i.test(url) && !url.includes('@sha256:');

const isForSecurity = (phase: Field): boolean => phase.is('AUTHN') || phase.is('AUTHZ');
