import type { Resource } from '../kube/resource.ts';
import { set } from '../yaml/change.ts';
import type { Finding } from './rule.ts';

/** Reports an object of Istio that is written for a version before v1, which is served since 1.22. https://istio.io/latest/news/releases/1.22.x/announcing-1.22/ */
export function* beforeV1({ field, group, version, label }: Resource): Generator<Finding> {
  const apiVersion = field.get('apiVersion');
  if (apiVersion.text === undefined || version === 'v1') return;
  yield {
    at: apiVersion,
    message: `${label} is written for ${version} of Istio's API, which is v1 today`,
    fixes: [{ title: `Write it for ${group}/v1`, safety: 'safe', changes: [set(apiVersion, `${group}/v1`)] }],
  };
}
