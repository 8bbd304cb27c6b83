import type { Call } from '../../kube/pipeline/call.ts';
import { type Option, optionOf, type Word } from '../../languages/shell.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { type Change, substitute } from '../../yaml/change.ts';

export const gitlabCiTrivyExitCodeMissing = defineRule({
  id: 'gitlab-ci-trivy-exit-code-missing',
  summary: 'A Trivy scan never fails its job',
  why: 'Trivy ends with success whatever it finds, unless it is told which exit code findings have. The job stays green, and what it found is deployed.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K02:2022'), cwe(754), docs('Exit code', 'https://trivy.dev/latest/docs/configuration/others/#exit-code')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
scan:
  script:
  - trivy image "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA"
#         ^^^^^ Job "scan" succeeds whatever trivy finds
`,
    good: `
scan:
  script:
  - trivy image --format json --output report.json "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA"
  - trivy image --exit-code 1 --severity HIGH,CRITICAL "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA"
`,
  },
  check: {
    *pipeline({ scopes }) {
      // Many jobs may run one script, each with its own variables.
      const told = new Set<number>();
      for (const job of scopes) {
        if (job.hasHiddenCommands || !job.variable(EXIT_CODE).isAbsent) continue;
        const scans = scansOf(job.isTemplate || job.isDefault ? job.calls : job.runs);
        for (const kind of new Set(scans.map((scan) => scan.kind))) {
          const alike = scans.filter((scan) => scan.kind === kind);
          const last = alike.at(-1);
          // A scan for the report beside one that fails is well.
          if (last === undefined || alike.some(mayFail) || told.has(last.at.line.span.start)) continue;
          told.add(last.at.line.span.start);
          yield {
            at: last.at.line,
            within: last.target.span,
            message: `${job.label} succeeds whatever trivy finds`,
            // GitLab reads the report, and a policy may decide by it.
            ...(SECURITY_REPORTS.some((report) => job.keyword('artifacts', 'reports', report).isPresent) ? { severity: 'low' } : {}),
            fixes: [{ title: 'Fail when trivy finds something severe', safety: 'needs-review', changes: failing(last) }],
          };
        }
      }
    },
  },
});

const EXIT_CODE = 'TRIVY_EXIT_CODE';

/** https://docs.gitlab.com/ci/yaml/artifacts_reports/ */
const SECURITY_REPORTS = ['container_scanning', 'dependency_scanning', 'sast', 'secret_detection'] as const;

/** What trivy can scan, by each name of the subcommand. https://trivy.dev/latest/docs/references/configuration/cli/trivy/ */
const TARGETS: Readonly<Record<string, string>> = {
  image: 'image',
  i: 'image',
  filesystem: 'filesystem',
  fs: 'filesystem',
  repository: 'repository',
  repo: 'repository',
  config: 'config',
  conf: 'config',
  kubernetes: 'kubernetes',
  k8s: 'kubernetes',
  rootfs: 'rootfs',
  sbom: 'sbom',
  vm: 'vm',
};

interface Scan {
  readonly at: Call;
  /** What is scanned. */
  readonly kind: string | undefined;
  /** The subcommand. */
  readonly target: Word;
  readonly options: readonly Word[];
  readonly exitCode: Option;
}

function scansOf(calls: readonly Call[]): Scan[] {
  // An exported variable counts for all that follows.
  if (calls.some(({ command }) => command.words.some(({ source }) => source.startsWith(`${EXIT_CODE}=`)))) return [];
  return calls.flatMap((at) => {
    const { name, rest } = at;
    if (name !== 'trivy' || at.command.assigned.includes(EXIT_CODE)) return [];
    const target = rest.find(({ text }) => text !== undefined && Object.hasOwn(TARGETS, text));
    const kind = TARGETS[target?.text ?? ''];
    const isScan = target !== undefined && !rest.some(({ source }) => NO_SCAN.test(source)) && !makesInventory(rest);
    return isScan ? [{ at, kind, target, options: rest, exitCode: optionOf(rest, '--exit-code') }] : [];
  });
}

/** A file of settings may name the exit code; the others do something else than scanning. */
const NO_SCAN = /^(?:--config(?:=|$)|-c$|--download-(?:java-)?db-only|--clear-cache|--reset|--help$|-h$|--version$)/;

/** A bill of materials has no findings to fail for. */
const makesInventory = (words: readonly Word[]): boolean =>
  [optionOf(words, '--format', '-f')].some(({ value }) => value !== undefined && /^(?:cyclonedx|spdx|spdx-json|github)$/.test(value));

/** Certainly or possibly with an exit code other than 0. */
const mayFail = ({ exitCode }: Scan): boolean => exitCode.state === 'unknown' || (exitCode.state === 'set' && exitCode.value !== '0');

function failing({ at, target, options, exitCode }: Scan): readonly Change[] {
  if (exitCode.span !== undefined) return [substitute(at.line, exitCode.span.start, exitCode.span.end, '1')];
  const severity = optionOf(options, '--severity', '-s').state === 'absent' ? ' --severity HIGH,CRITICAL' : '';
  return [substitute(at.line, target.span.end, target.span.end, ` --exit-code 1${severity}`)];
}
