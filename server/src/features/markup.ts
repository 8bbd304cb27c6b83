import type { MarkupKind } from 'vscode-languageserver-types';

/** How a text for people is written: as Markdown, or plain for editors that show no Markdown. */
export interface Markup {
  readonly kind: MarkupKind;
  /** Words that come from a workspace or may hold any character; they never act as markup. */
  readonly text: (words: string) => string;
  readonly bold: (words: string) => string;
  readonly link: (words: string, target: string) => string;
  /** Markdown of our own. */
  readonly own: (markdown: string) => string;
  /** A text of YAML of our own. */
  readonly block: (yaml: string) => string;
}

export const MARKDOWN: Markup = {
  kind: 'markdown',
  text: escaped,
  bold: (words) => `**${escaped(words)}**`,
  link: (words, target) => `[${escaped(words)}](${encodeTarget(target)})`,
  own: (markdown) => markdown,
  block: (yaml) => `\`\`\`yaml\n${yaml}\`\`\``,
};

export const PLAIN: Markup = {
  kind: 'plaintext',
  text: oneLine,
  bold: oneLine,
  link: (words, target) => `${oneLine(words)} (${target})`,
  own: (markdown) => markdown.replaceAll('`', ''),
  block: (yaml) => yaml,
};

/** All that Markdown, HTML or an editor's own additions could take for markup. */
function escaped(words: string): string {
  return (
    oneLine(words)
      .replace(/[\\`*_{}[\]()!|~$]/g, '\\$&')
      .replace(/^([-+#=>]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\u200b` : `\\${start}`))
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Bare addresses would become links.
      .replaceAll('://', '&#58;//')
      .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}&#46;`)
      .replaceAll('@', '&#64;')
  );
}

const encodeTarget = (target: string): string =>
  target.replace(/[\s()<>"[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
