/** One test of a rule's page: its files, and what one of them shall be after the fix. */
export interface PageTest {
  readonly name: string;
  readonly files: readonly PageFile[];
}

export interface PageFile {
  readonly name: string;
  /** With its lines of carets. */
  readonly marked: string;
  /** The file after its fixes; undefined when the page does not say. */
  readonly fixed: string | undefined;
  readonly kubernetes: string | undefined;
  /** JSON without spaces: the options of the rule. */
  readonly options: string | undefined;
  /** Where the fences' contents stand in the page, for rewriting them. */
  readonly at: Stretch;
  readonly fixedAt: Stretch | undefined;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const FENCE = /^(`{3,})yaml([^\n]*)\n([\s\S]*?)^\1$/gm;

/**
 * Reads a page: a heading of the second level is a test, a fence is a file (`file=NAME`, `kubernetes=1.29`, `options={"allow":[]}`),
 * a fence marked `fixed` holds the file above it after its fixes.
 */
export function readPage(page: string): PageTest[] {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => ({ name: match[1] ?? '', start: match.index }));
  return headings.map(({ name, start }, i) => {
    const end = headings[i + 1]?.start ?? page.length;
    return { name, files: filesIn(page, start, end) };
  });
}

function filesIn(page: string, start: number, end: number): PageFile[] {
  const files: PageFile[] = [];
  for (const match of page.slice(start, end).matchAll(FENCE)) {
    const [, marks = '', words = '', content = ''] = match;
    const contentStart = start + match.index + marks.length + 'yaml'.length + words.length + 1;
    const at = { start: contentStart, end: contentStart + content.length };
    const attributes = new Map(
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word.split('=')[0] ?? '', word.slice(word.indexOf('=') + 1)] as const),
    );
    const last = files.at(-1);
    if (attributes.has('fixed')) {
      if (last === undefined) throw new Error('a fence marked fixed needs a file above it');
      files[files.length - 1] = { ...last, fixed: content, fixedAt: at };
    } else {
      files.push({
        name: attributes.get('file') ?? 'test.yaml',
        marked: content,
        fixed: undefined,
        kubernetes: attributes.get('kubernetes'),
        options: attributes.get('options'),
        at,
        fixedAt: undefined,
      });
    }
  }
  return files;
}
