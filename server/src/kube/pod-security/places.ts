import type { Path } from '../../yaml/path.ts';
import type { Place } from './check.ts';
import type { Item } from './lists.ts';
import type { ContainerView, ContextView, PodSecurityView } from './view.ts';

/** A place in the pod; `path` leads on from the pod. */
export const inPod = (view: PodSecurityView, path: Path, value?: string): Place => place([...view.path, ...path], undefined, value);

/** A place in a container; `path` leads on from the container. */
export const inContainer = (view: PodSecurityView, container: ContainerView, path: Path, value?: string): Place =>
  place([...view.path, ...container.path, ...path], container.name, value);

/** What `find` says of each container. */
export const ofContainers = (view: PodSecurityView, find: (container: ContainerView) => readonly Place[]): Place[] =>
  view.containers.flatMap(find);

/** The items of a list of a container; `path` leads to the list. */
export const inList = (view: PodSecurityView, container: ContainerView, path: Path, items: readonly Item[] = []): Place[] =>
  items.map((item) => inContainer(view, container, [...path, ...item.path], item.value));

/** The places of a field of the security context, first that of the pod, then those of its containers. */
export const ofContexts = (view: PodSecurityView, path: Path, read: (context: ContextView) => string | undefined): Place[] =>
  inContexts(view, (context) => {
    const value = read(context);
    return value === undefined ? [] : [{ path, value }];
  });

/** As {@link ofContexts}, where one context may have several; the paths lead on from the context. */
export const inContexts = (view: PodSecurityView, find: (context: ContextView) => readonly Item[]): Place[] => [
  ...find(view).map(({ path, value }) => inPod(view, ['spec', 'securityContext', ...path], value)),
  ...ofContainers(view, (container) => inList(view, container, ['securityContext'], find(container))),
];

const place = (path: Path, container: string | undefined, value: string | undefined): Place => ({
  path,
  ...(container === undefined ? {} : { container }),
  ...(value === undefined ? {} : { value }),
});
