// Checks all manifests below a folder with @monokle/validation, as a program of its own:
//   node test/bench/peers/monokle.mjs FOLDER
// Its two plugins that fetch from the web, schemas and policies in Rego, are left out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { monokle } from '../../../scripts/editor/places.mjs';

const [folder] = process.argv.slice(2);
if (folder === '--version') {
  console.log(monokle.version);
  process.exit(existsSync(monokle.entry) ? 0 : 1);
}
const { createDefaultMonokleValidator } = await import(pathToFileURL(monokle.entry).href);
const { parseAllDocuments } = createRequire(monokle.entry)('yaml');
const files = readdirSync(folder, { recursive: true }).filter((file) => /\.ya?ml$/.test(file));
const validator = createDefaultMonokleValidator();
const plugins = { 'yaml-syntax': true, 'pod-security-standards': true, practices: true, 'resource-links': true, metadata: true };
await validator.preload({ plugins });
const { runs } = await validator.validate({ resources: files.flatMap(resourcesIn) });
console.log(`${runs.reduce((sum, { results }) => sum + results.length, 0)} findings in ${files.length} files`);

function resourcesIn(file) {
  const text = readFileSync(join(folder, file), 'utf8');
  return parseAllDocuments(text).flatMap((document, number) => {
    const content = document.toJS();
    if (content?.kind === undefined) return [];
    const { apiVersion, kind, metadata } = content;
    const [start, , end] = document.range;
    const place = { id: `${file} ${number}`, fileId: file, filePath: file, fileOffset: start, text: text.slice(start, end) };
    return { ...place, apiVersion, kind, name: metadata?.name, namespace: metadata?.namespace, content };
  });
}
