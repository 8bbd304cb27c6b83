import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reportMarkdown } from '../../server/src/features/report-markdown.ts';
import type { Reported, ReportedFile, ReportedFinding } from '../../server/src/features/report-model.ts';
import { type ReportPageOptions, reportPage } from '../../server/src/features/report-page.ts';
import { allRules } from '../../server/src/rules/all.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>\u202E|*b*\`c\`[d](javascript:e)`;

const finding = (rule: string, more: Partial<ReportedFinding> = {}): ReportedFinding => ({
  rule,
  severity: 'high',
  message: `${rule} is wrong`,
  start: { line: 7, column: 3 },
  resource: 'Pod "web"',
  namespace: 'shop',
  ...more,
});

const fileOf = (file: string, findings: readonly ReportedFinding[], more: Partial<ReportedFile> = {}): ReportedFile => ({
  file,
  findings,
  problems: [],
  suppressed: [],
  known: 0,
  unseen: { templates: 0, kinds: [] },
  ...more,
});

const SOME: Reported = {
  files: [
    fileOf('web.yaml', [
      finding('host-network'),
      finding('privileged-container', { severity: 'critical', namespace: undefined }),
      finding('host-network', { start: { line: 20, column: 1 }, namespace: 'blue' }),
    ]),
    fileOf('old.yaml', [finding('no-such-rule', { severity: 'low' })], {
      suppressed: [
        { ...finding('host-pid'), silence: { reason: 'it watches the node' } },
        { ...finding('host-ipc'), silence: { reason: '' } },
      ],
      known: 3,
      unseen: { templates: 2, kinds: ['Shop'] },
    }),
    fileOf('bad.yaml', [], { problems: [{ file: 'bad.yaml', message: 'Flow map must end with a }', start: { line: 3, column: 1 } }] }),
  ],
  problems: [{ file: 'large.yaml', message: 'Not checked: too large' }],
};

const OPTIONS: ReportPageOptions = {
  rules: allRules,
  ruleLink: (rule) => `https://rules.example/${rule}`,
  placeLink: (file, start) => (file === 'large.yaml' ? undefined : `./${file}#${start?.line ?? 0}`),
};

const page = (reported: Reported = SOME): string => reportPage(reported, OPTIONS);

/** What stands between two headings, without marks. */
const section = (html: string, id: string): string =>
  (new RegExp(`<h2 id="${id}">([\\s\\S]*?)</section>`).exec(html)?.[1] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the page', () => {
  test('lists findings by severity, namespace, rule and standard', () => {
    const html = page();
    expect(section(html, 'severity')).toMatch(
      /critical 1 finding .*web\.yaml:7 .*high 2 findings .*web\.yaml:20 .*low 1 finding .*old\.yaml:7/,
    );
    expect(section(html, 'namespace')).toMatch(/Namespace critical high medium low all blue .* 1 1 shop .* 1 1 2 none named .* 1 1$/);
    expect(section(html, 'rule')).toMatch(
      /critical A container is privileged .* high A pod uses the network of its node .*web\.yaml:7 , web\.yaml:20/,
    );
    expect(section(html, 'standard')).toMatch(
      /Pod Security Standards baseline .*CIS 5\.2\.2 .*CIS 5\.2\.5 .*OWASP K01:2025 Insecure Workload .*T1611 Escape to Host .*CWE-/,
    );
    expect(section(html, 'standard')).not.toContain('no-such-rule');
  });

  test('tells what was not looked at and why, and what is silenced or known', () => {
    const html = page();
    expect(section(html, 'unread')).toBe('Not looked at Place Why large.yaml Not checked: too large bad.yaml:3 Flow map must end with a }');
    expect(html).toContain('<strong>4 findings</strong> in 3 files.');
    expect(html).toMatch(/2 findings silenced<\/a>, 3 findings known to the baseline, .*2 places not looked at/);
    expect(section(html, 'silenced')).toMatch(
      /host-pid is wrong host-pid it watches the node .*host-ipc is wrong host-ipc no reason given$/,
    );
  });

  test('tells what was not judged in full', () => {
    const text = '2 documents with templates, 1 object of kinds that no rule is about (Shop)';
    expect(page()).toContain(`Not judged in full: <a href="#unseen">${text}</a>.`);
    expect(section(page(), 'unseen')).toBe(`Not judged in full File What old.yaml ${text}`);
  });

  test('says so when nothing was found', () => {
    const html = page({ files: [fileOf('a.yaml', [])], problems: [] });
    expect(html).toContain('<strong>Nothing found</strong> in 1 file.');
    expect(html).not.toContain('<section>');
  });

  test('leads into the files, and only where something is', () => {
    const html = page();
    expect(html).toContain('<a href="./web.yaml#20">web.yaml:20</a>');
    expect(html).toContain('<td class="place">large.yaml</td>');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test('allows its own style and nothing else', () => {
    const html = page();
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`);
    expect(html).not.toMatch(/<script|<img|<link|<iframe|<object|<form| src=| style=| on\w+=|@import|url\(/i);
  });

  test('never takes words of a workspace for marks', () => {
    const hostile = finding('host-network', { message: HOSTILE, namespace: HOSTILE, resource: HOSTILE });
    const html = reportPage(
      {
        files: [
          fileOf(HOSTILE, [hostile], {
            suppressed: [{ ...hostile, silence: { reason: HOSTILE } }],
            unseen: { templates: 0, kinds: [HOSTILE] },
          }),
        ],
        problems: [{ file: HOSTILE, message: HOSTILE }],
      },
      { ...OPTIONS, placeLink: (file) => file, head: [{ text: HOSTILE }] },
    );
    const tags = (text: string): readonly string[] =>
      [...new Set([...text.matchAll(/<(\/?[a-z0-9!]+)/gi)].map(([, tag]) => tag ?? ''))].sort();
    expect(tags(html).filter((tag) => !tags(page()).includes(tag))).toEqual([]);
    expect(html).not.toMatch(/<script|<img|\u202E/);
  });
});

describe('as Markdown', () => {
  const text = reportMarkdown(SOME, allRules);

  test('counts by namespace, rule and standard behind folds', () => {
    expect(text).toContain('4 findings (1 critical, 2 high, 1 low) in 3 files. Apart from that: 2 silenced, 3 known to the baseline.');
    expect(text).toContain('<details><summary>By namespace</summary>');
    expect(text).toContain('| shop |  | 1 |  | 1 | 2 |');
    expect(text).toMatch(/\| \[privileged-container\]\(\S+\) A container is privileged \| 1 \|/);
    expect(text).toMatch(/\| \[OWASP K01:2025\]\(\S+\) Insecure Workload Configurations \| 1 \| 2 \|/);
    expect(text).toContain('- large.yaml: Not checked: too large');
    expect(text).toMatch(/host-pid is wrong \| \[host-pid\]\(\S+\) \| it watches the node \|/);
  });

  test('never takes words of a workspace for marks', () => {
    const hostile = reportMarkdown(
      { files: [fileOf(HOSTILE, [finding('host-network', { message: HOSTILE, namespace: HOSTILE })])], problems: [] },
      allRules,
    );
    expect(hostile).not.toMatch(/<(?!\/?(?:details|summary)>)/);
    expect(hostile).not.toMatch(/[^\\]\]\(javascript/);
  });
});
