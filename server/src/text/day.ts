/** True for a day of the calendar as ISO 8601 writes it: `2027-01-31`. Of two such texts the earlier day is the smaller one. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
