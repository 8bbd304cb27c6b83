/**
 * How the report looks: in an editor by its colours, in a browser light or dark as people have it, on paper black on white.
 * Together with its checksum, by which the page allows this style and no other.
 */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --faint: #59636e; --paper: #ffffff; --line: #d1d9e0; --link: #0550ae; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --faint: #9198a1; --paper: #0d1117; --line: #3d444d; --link: #79b8ff; }
}
body {
  max-width: 76rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; line-height: 1.45;
  color: var(--vscode-foreground, var(--text)); background: var(--vscode-editor-background, var(--paper));
  font: 14px/1.45 var(--vscode-font-family, system-ui, sans-serif);
}
a { color: var(--vscode-textLink-foreground, var(--link)); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
h1 { font-size: 1.6rem; margin: .5rem 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--vscode-panel-border, var(--line)); }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .25rem 0 .5rem; max-width: 60rem; }
nav a { margin-right: 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--vscode-panel-border, var(--line)); overflow-wrap: anywhere; }
th { font-weight: 600; }
.number { text-align: right; width: 4.5rem; font-variant-numeric: tabular-nums; }
.place { width: 30%; }
.rule { width: 22%; }
.faint { color: var(--vscode-descriptionForeground, var(--faint)); }
.mark { display: inline-block; min-width: 4.2rem; padding: 0 .4rem; border-radius: .6rem; text-align: center; color: #ffffff; font-size: .85rem; }
.critical { background: #8b1a2b; }
.high { background: #b3410e; }
.medium { background: #7a5a00; }
.low { background: #3b5b8c; }
summary { cursor: pointer; }
@media print {
  :root { --text: #000000; --faint: #333333; --paper: #ffffff; --line: #999999; --link: #000000; }
  body { max-width: none; padding: 0; color: #000000; background: #ffffff; }
  nav { display: none; }
  .mark { color: #000000; background: none; border: 1px solid #000000; }
  tr { break-inside: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;

/** https://www.w3.org/TR/CSP3/#match-element-to-source-list: the checksum of the text between the tags. */
export const REPORT_STYLE_HASH = 'sha256-hgEwo6zoKi2gqpVULyOefMzmpcVvU8zwztMqHXjhyWc=';
