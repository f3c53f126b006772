/** Longest response time that is recorded, in ms. */
export const longestMs = 60_000;

/** Measures how long a card was looked at, without the time that the page was hidden. */
export class Stopwatch {
  private shownSince: number | undefined;
  private gathered = 0;

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly visible: () => boolean = () => document.visibilityState === "visible",
  ) {
    this.restart();
  }

  restart(): void {
    this.gathered = 0;
    this.shownSince = this.visible() ? this.now() : undefined;
  }

  /** To be called whenever the page is shown or hidden. */
  visibilityChanged(): void {
    if (this.shownSince !== undefined) this.gathered += this.now() - this.shownSince;
    this.shownSince = this.visible() ? this.now() : undefined;
  }

  /** Whole ms, at most `longestMs`. */
  read(): number {
    const running = this.shownSince === undefined ? 0 : this.now() - this.shownSince;
    return Math.min(longestMs, Math.round(this.gathered + running));
  }
}
