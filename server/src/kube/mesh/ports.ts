/** Ports for a message, as an annotation lists them; many of them are only some. */
export function portsText(list: string): string {
  if (list.length > 30 || !/^[\d,\s-]+$/.test(list)) return 'some ports';
  return /^\d+$/.test(list) ? `port ${list}` : `ports ${list}`;
}
