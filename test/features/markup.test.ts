import { expect, test } from 'vitest';
import { MARKDOWN, PLAIN } from '../../server/src/features/markup.ts';

test('words never act as Markdown, HTML, links or commands', () => {
  const hostile = [
    '**b**',
    '_i_',
    '`c`',
    '[x](command:y)',
    '![i](u)',
    '<img src=x>',
    '&lt;',
    '# h',
    '- l',
    '1. n',
    '> q',
    '~~s~~',
    '$(zap)',
    '| t |',
    'https://x.example',
    'www.x.example',
    'a@b.example',
    '\\',
  ];
  for (const words of hostile) {
    const text = MARKDOWN.text(words);
    expect(text).not.toMatch(/(?<!\\)[*_`[\]!~|$]/);
    expect(text).not.toMatch(/[<>]|:\/\/|www\.|@|^[-#>] |^\d+\./);
    expect(text).not.toMatch(/&(?!amp;|lt;|gt;|#\d+;)/);
  }
});

test('words of several lines stay on one', () => {
  expect(MARKDOWN.bold('a\n\n# b')).toBe('**a # b**');
  expect(PLAIN.text('a\r\nb')).toBe('a b');
});

test('the target of a link ends where it should', () => {
  expect(MARKDOWN.link('x', 'https://x.example/a b(c)')).toBe('[x](https://x.example/a%20b%28c%29)');
  expect(PLAIN.link('x', 'https://x.example')).toBe('x (https://x.example)');
});
