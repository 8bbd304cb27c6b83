import { podOf } from '../kube/pod.ts';
import { evaluate } from '../kube/pod-security/evaluate.ts';
import { podSecurityView } from '../kube/pod-security/view.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { type Edit, type Span, shift } from '../text/span.ts';
import { type Path, pathText } from '../yaml/path.ts';
import { Engine } from './engine.ts';
import { podSecurityRules } from './pod-security.ts';
import { fixFile, fixTogether } from './repair.ts';
import type { Report } from './report.ts';

/** A part of a file that can be hardened by itself. */
export interface HardeningScope {
  /** For titles: `Deployment "web"`, `container "web"`. */
  readonly label: string;
  readonly document: number;
  readonly resource: string;
  /** From the resource: where its container or pod begins. */
  readonly path: Path;
}

export interface Hardening {
  readonly edits: readonly Edit[];
  /** Those of the edits after which the workload runs as before. */
  readonly safe: ReadonlySet<Edit>;
  readonly text: string;
  /** What only its author can mend, such as a volume that is a folder of the node. */
  readonly left: readonly Report[];
}

/** The workloads and containers at a place of a file that the restricted level would refuse, the smallest first. */
export function hardeningScopesAt(engine: Engine, uri: string, place: Span): HardeningScope[] {
  const documents = engine.inspect(uri)?.file.documents ?? [];
  const document = documents.findLastIndex(({ start }) => start <= place.start);
  const at = documents[document];
  if (at === undefined) return [];
  const scopes: HardeningScope[] = [];
  for (const resource of at.analysis.resources) {
    const pod = podOf(resource);
    if (pod === undefined || !holds(shift(resource.field.span, at.start), place)) continue;
    const violations = evaluate(podSecurityView(pod), 'restricted', engine.activation.kubernetes);
    if (violations.length === 0) continue;
    const below = (path: Path): Path => path.slice(resource.field.path.length);
    // Of one container there is nothing to choose.
    for (const container of pod.containers.length < 2 ? [] : pod.containers) {
      const path = below(container.field.path);
      const isConcerned = violations.some(({ places }) => places.some((one) => startsWith(one.path, path)));
      if (!isConcerned || !holds(shift(container.field.span, at.start), place)) continue;
      scopes.push({ label: container.label.replace(/^./, (letter) => letter.toLowerCase()), document, resource: resource.label, path });
    }
    scopes.push({ label: resource.label, document, resource: resource.label, path: [] });
  }
  return scopes;
}

/**
 * What makes a file, or a part of it, pass the restricted Pod Security Standard of the configured release, proven as
 * every fix is; undefined when nothing can be mended. Which rules the settings switch on does not matter.
 */
export function harden(engine: Engine, uri: string, scope?: HardeningScope): Hardening | undefined {
  const text = engine.text(uri);
  if (text === undefined) return undefined;
  const minor = engine.activation.kubernetes;
  const judge = new Engine(podSecurityRules({ level: 'restricted', minor }, engine.catalogue), {
    ...DEFAULT_SETTINGS,
    kubernetesVersion: minor,
  });
  judge.update(uri, text);
  const wanted = (report: Report): boolean => scope === undefined || isWithin(report, scope);
  const safe = fixTogether(judge, uri, judge.report(uri).reports.filter(wanted), false);
  const all = fixFile(judge, uri, true, wanted);
  if (all.mended === 0) return undefined;
  judge.update(uri, all.text);
  const same = new Set(safe?.edits.map((edit) => JSON.stringify(edit)));
  return {
    edits: all.edits,
    safe: new Set(all.edits.filter((edit) => same.has(JSON.stringify(edit)))),
    text: all.text,
    left: judge.report(uri).reports.filter(wanted),
  };
}

function isWithin({ key, resource, path }: Report, scope: HardeningScope): boolean {
  if (key.kind !== 'near' || key.document !== scope.document || resource !== scope.resource) return false;
  return path.startsWith(pathText(scope.path));
}

const startsWith = (path: Path, start: Path): boolean => start.every((segment, i) => path[i] === segment);

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.start <= outer.end;
