import { describe, expect, test } from 'vitest';
import { mutualTlsOf, mutualTlsText } from '../../server/src/kube/mesh/mutual-tls.ts';
import { indexOf } from '../harness/index.ts';

const namespace = (labels: string): string => `apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {${labels}}}
`;

const pod = (labels: string, rest = 'namespace: shop'): string => `apiVersion: v1
kind: Pod
metadata: {name: web, ${rest}, labels: {${labels}}}
spec: {containers: [{name: web, image: registry.example/web:1.4.0}]}
`;

const peer = (name: string, spec: string): string => {
  const [in_ = '', own = ''] = name.split('/');
  return `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: ${own}${in_ === '' ? '' : `, namespace: ${in_}`}}
spec: {${spec}}
`;
};

const mode = (word: string): string => `mtls: {mode: ${word}}`;
const WEB = 'selector: {matchLabels: {app: web}}';

/** What is told of the first workload. */
function told(...documents: readonly string[]): string | undefined {
  const index = indexOf(documents.join('---\n'));
  const [workload] = index.workloads;
  const found = workload === undefined ? undefined : mutualTlsOf(index, workload);
  return found === undefined ? undefined : mutualTlsText(found);
}

const MESHED = namespace('istio-injection: enabled');
const WORKLOAD = pod('app: web');

describe('the nearest policy counts', () => {
  test.each([
    ['without any it is what Istio does', [], "mTLS: PERMISSIVE (Istio's default, as nothing in this workspace says more)"],
    ['that of the mesh', [peer('istio-system/default', mode('STRICT'))], 'mTLS: STRICT (from istio-system/default)'],
    [
      'that of the namespace before that of the mesh',
      [peer('shop/default', mode('DISABLE')), peer('istio-system/default', mode('STRICT'))],
      'mTLS: DISABLE (from shop/default)',
    ],
    [
      'that of the workload before both',
      [peer('istio-system/default', mode('STRICT')), peer('shop/all', mode('STRICT')), peer('shop/web', `${WEB}, ${mode('PERMISSIVE')}`)],
      'mTLS: PERMISSIVE (from shop/web)',
    ],
    [
      'one without a mode has that of the policy above it',
      [peer('istio-system/default', mode('STRICT')), peer('shop/all', mode('UNSET')), peer('shop/web', WEB)],
      'mTLS: STRICT (from istio-system/default)',
    ],
    ['one of another namespace does not count', [peer('other/default', mode('STRICT'))], expect.stringContaining('default')],
    [
      'one for other workloads does not count',
      [peer('shop/db', `selector: {matchLabels: {app: db}}, ${mode('STRICT')}`)],
      "mTLS: PERMISSIVE (Istio's default, as nothing in this workspace says more)",
    ],
    [
      'one of the root namespace that selects is passed over',
      [peer('istio-system/web', `${WEB}, ${mode('STRICT')}`)],
      "mTLS: PERMISSIVE (Istio's default, as nothing in this workspace says more)",
    ],
    ['an empty selector is for all', [peer('shop/all', `selector: {matchLabels: {}}, ${mode('STRICT')}`)], 'mTLS: STRICT (from shop/all)'],
  ])('%s', (_, peers, words) => expect(told(MESHED, WORKLOAD, ...peers)).toEqual(words));
});

describe('ports have their own', () => {
  test.each([
    ['a mode', '9090: {mode: DISABLE}', 'mTLS: STRICT (from shop/web), DISABLE on port 9090'],
    ['or that of the workload', '9090: {mode: UNSET}, 8080: {}', 'mTLS: STRICT (from shop/web)'],
    ['or one that a template hides', '9090: {mode: "{{ .Values.mode }}"}', 'mTLS: STRICT (from shop/web), single ports unknown'],
  ])('%s', (_, ports, words) => {
    expect(told(MESHED, WORKLOAD, peer('shop/web', `${WEB}, ${mode('STRICT')}, portLevelMtls: {${ports}}`))).toBe(words);
  });

  test('above the workload they do not count', () => {
    const all = peer('shop/all', `${mode('STRICT')}, portLevelMtls: {9090: {mode: DISABLE}}`);
    expect(told(MESHED, WORKLOAD, all)).toBe('mTLS: STRICT (from shop/all)');
  });
});

describe('what is not certain is not told', () => {
  const strict = peer('shop/a', mode('STRICT'));
  test.each([
    ['the older of two counts', [strict, peer('shop/b', mode('DISABLE'))], 'mTLS: unknown (depends on shop/a and shop/b)'],
    [
      'one of many',
      [strict, peer('shop/b', mode('DISABLE')), peer('shop/c', mode('PERMISSIVE'))],
      'mTLS: unknown (depends on shop/a, shop/b and others)',
    ],
    ['unless both say the same', [strict, peer('shop/b', mode('STRICT'))], 'mTLS: STRICT (from shop/a)'],
    ['a mode behind a template', [peer('shop/a', mode('"{{ .Values.mode }}"'))], 'mTLS: unknown (depends on shop/a)'],
    ['a mode that does not exist', [peer('shop/a', mode('strict'))], 'mTLS: unknown (depends on shop/a)'],
    [
      'a selector behind a template',
      [peer('shop/a', `selector: {matchLabels: "{{ .Values.labels }}"}, ${mode('STRICT')}`)],
      'mTLS: unknown (depends on shop/a)',
    ],
    ['a policy without a namespace', [peer('/a', mode('STRICT'))], 'mTLS: unknown (depends on ?/a)'],
    ['unless it says what holds anyway', [strict, peer('/b', `${WEB}, ${mode('STRICT')}`)], 'mTLS: STRICT (from shop/a)'],
    [
      'a policy that leaves the mode to what is unknown',
      [peer('istio-system/a', mode('"{{ .a }}"')), peer('shop/b', '')],
      'mTLS: unknown (depends on istio-system/a)',
    ],
    ['a nearer policy settles it', [peer('istio-system/a', mode('"{{ .a }}"')), strict], 'mTLS: STRICT (from shop/a)'],
    ['a kind behind a template', [strict.replace('PeerAuthentication', '{{ .Values.kind }}')], 'mTLS: unknown (depends on shop/a)'],
  ])('%s', (_, peers, words) => expect(told(MESHED, WORKLOAD, ...peers)).toBe(words));

  test('labels behind a template may be selected', () => {
    const own = pod('"{{ .Values.key }}": web');
    expect(told(MESHED, own, peer('shop/web', `${WEB}, ${mode('STRICT')}`))).toBe('mTLS: unknown (depends on shop/web)');
  });
});

describe('outside the mesh nothing is told', () => {
  const strict = peer('istio-system/default', mode('STRICT'));
  const ambient = namespace('istio.io/dataplane-mode: ambient');
  test.each([
    ['kept out by a label', MESHED, pod('app: web, sidecar.istio.io/inject: "false"')],
    ['kept out by an annotation', MESHED, pod('app: web', 'namespace: shop, annotations: {sidecar.istio.io/inject: "false"}')],
    ['in a namespace that is outside', namespace(''), WORKLOAD],
    ['in a namespace that is kept out', namespace('istio-injection: disabled'), pod('sidecar.istio.io/inject: "true"')],
    ['on the network of the node', MESHED, WORKLOAD.replace('spec: {', 'spec: {hostNetwork: true, ')],
    ['out of an ambient namespace', ambient, pod('istio.io/dataplane-mode: none')],
  ])('%s', (_, own, workload) => expect(told(own, workload, strict)).toBeUndefined());

  test.each([
    ['by the revision of the namespace', namespace('istio.io/rev: stable'), WORKLOAD],
    ['by a label of the pod', namespace(''), pod('sidecar.istio.io/inject: "true"')],
    ['in an ambient namespace', ambient, WORKLOAD],
    ['where the namespace is not declared, it may be inside', '', WORKLOAD],
    ['where a template writes its labels as well', namespace('"{{ .Values.key }}": enabled'), WORKLOAD],
  ])('inside: %s', (_, own, workload) => expect(told(...[own, workload, strict].filter((text) => text !== ''))).toContain('STRICT'));

  test('in ambient mode mutual TLS cannot be switched off', () => {
    expect(told(ambient, WORKLOAD, strict, peer('shop/off', mode('DISABLE')))).toBe('mTLS: STRICT (from istio-system/default)');
  });
});
