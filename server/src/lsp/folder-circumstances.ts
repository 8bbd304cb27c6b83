import { countsOf, isFault, readBaseline } from '../engine/baseline.ts';
import type { Circumstances } from '../engine/circumstances.ts';
import { among } from '../files/exclude.ts';
import { parentOf } from '../kube/kustomize/paths.ts';
import type { SourceText } from './file-source.ts';
import { pathInside } from './uri.ts';

/** What day it is, where the globs of the config file begin, and what is accepted for now. A baseline with a fault does not count. */
export function folderCircumstances(today: string, config: SourceText | undefined, baseline: SourceText | undefined): Circumstances {
  const entries = baseline === undefined ? undefined : readBaseline(baseline.text);
  return {
    today,
    isAmong: (globs, uri) => {
      const path = config === undefined ? undefined : pathInside(uri, parentOf(config.uri));
      return path !== undefined && among(globs)(path);
    },
    ...(baseline === undefined || entries === undefined || isFault(entries)
      ? {}
      : { baseline: { counts: countsOf(entries), nameOf: (uri) => pathInside(uri, parentOf(baseline.uri)) ?? uri } }),
  };
}
