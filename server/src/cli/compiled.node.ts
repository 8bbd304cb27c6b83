import { isAscii } from 'node:buffer';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const { arch, env, platform, version } = process;

/** The build ends the program with a digest of it, and a line break. */
const KEY_LENGTH = 41;

/**
 * Runs a CommonJS file as `require` does, and keeps what V8 made of it in the user's own folder for such things: compiling
 * all rules takes longer than checking a file. Nothing that goes wrong with what is kept hinders the run.
 * `module.enableCompileCache`, which Node has from version 22.1 on, keeps it where others may write, unless told otherwise.
 */
export function runCompiled(file: string): void {
  const source = readFileSync(file);
  // V8 itself compares nothing but lengths. Loading what makes digests takes as long as making one.
  const key = source.subarray(-KEY_LENGTH);
  const kept = join(cacheFolder(), 'kubewright', `compiled-${version}-${arch}.bin`);
  const cachedData = read(kept, key);
  const script = new Script(module.wrap(source.toString(isAscii(source) ? 'latin1' : 'utf8')), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, module.createRequire(file), program, file, dirname(file));
  if (cachedData !== undefined && script.cachedDataRejected !== true) return;
  // Functions are compiled when they are called first, so that the end of a run that called most of them is the time.
  if (process.argv[2] === 'check') process.once('exit', () => write(kept, Buffer.concat([key, script.createCachedData()])));
}

/** What was kept of the file with this key, if it was this user who kept it. */
function read(kept: string, key: Buffer): Buffer | undefined {
  try {
    const handle = openSync(kept, 'r');
    try {
      if (process.getuid !== undefined && fstatSync(handle).uid !== process.getuid()) return undefined;
      const content = readFileSync(handle);
      return content.subarray(0, key.length).equals(key) ? content.subarray(key.length) : undefined;
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/** Other runs see all of it or nothing. */
function write(kept: string, content: Buffer): void {
  const temporary = `${kept}.${process.pid}`;
  try {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(temporary, content, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, kept);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** Where programs keep what they can make anew. */
function cacheFolder(): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return env.XDG_CACHE_HOME || join(homedir(), '.cache');
}
