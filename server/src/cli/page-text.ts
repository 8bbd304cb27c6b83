import type { Colors } from 'picocolors/types';

const WIDTH = 100;

/** The Markdown of a rule's page as text for a terminal: headings stand out, examples are indented, links are written out. */
export function pageText(markdown: string, colours: Colors): string {
  const lines: string[] = [];
  let isExample = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) isExample = !isExample;
    else if (isExample) lines.push(colours.cyan(`    ${line}`.trimEnd()));
    else if (line.startsWith('#')) lines.push(colours.bold(plain(line.replace(/^#+ /, ''))));
    else lines.push(...wrapped(plain(line)));
  }
  return lines.join('\n');
}

/** Without Markdown's marks. */
function plain(line: string): string {
  return line.replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1: $2').replace(/\*\*|`/g, '');
}

/** Broken between words; what stands below an item of a list is indented. */
function wrapped(line: string): string[] {
  const indent = line.startsWith('- ') ? '  ' : '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && WIDTH < current.length + 1 + word.length) {
      lines.push(current);
      current = indent + word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
