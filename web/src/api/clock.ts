/** How far the server's clock is ahead of this device's, in ms, as its last answer said. A device may be hours off. */
let aheadMs = 0;

/** To be called with the `Date` header of an answer that has just come. */
export function hearDate(header: string | null, now = Date.now()): void {
  const said = header === null ? Number.NaN : Date.parse(header);
  if (!Number.isNaN(said)) aheadMs = said - now;
}

/** The time on the server, in ms, to about a second. */
export const serverNow = (now = Date.now()) => now + aheadMs;
