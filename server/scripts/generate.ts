// Writes every file that follows from something else; with --check only tells which of them are stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, PAGES, ROOT } from './generated.ts';

void generate(process.argv.includes('--check'));

async function generate(isCheck: boolean): Promise<void> {
  const files = await generatedFiles();
  const stale = [...files].filter(([path, text]) => read(path) !== text);
  const orphans = list(PAGES).filter((path) => !files.has(path));

  for (const [path, text] of isCheck ? [] : stale) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  for (const path of isCheck ? [] : orphans) rmSync(join(ROOT, path));

  for (const [path] of stale) console.log(`${isCheck ? 'stale' : 'written'}: ${path}`);
  for (const path of orphans) console.log(`${isCheck ? 'of no rule' : 'removed'}: ${path}`);
  if (isCheck && stale.length + orphans.length > 0) {
    console.error('Run `npm run generate`.');
    process.exitCode = 1;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return undefined;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}
