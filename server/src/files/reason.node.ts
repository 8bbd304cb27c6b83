const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  ENOTDIR: 'There is no such file or folder',
  EACCES: 'Reading it is not permitted',
  EPERM: 'It is not permitted',
  EISDIR: 'It is a folder',
  ELOOP: 'The symbolic links lead nowhere',
  ENAMETOOLONG: 'The name is too long',
  EROFS: 'The disk can only be read',
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk space that this user may have is used up',
  EFBIG: 'It would be larger than a file may be here',
  EEXIST: 'There is already such a file',
  EMFILE: 'Too many files are open',
  EBUSY: 'Another program uses it',
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return (code === undefined ? undefined : REASONS[code]) ?? (error instanceof Error ? error.message : String(error));
}
