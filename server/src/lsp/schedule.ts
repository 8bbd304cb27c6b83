/** A breath after a change, so that fast typing costs one look at the text and not ten. */
const BREATH = 40;

/**
 * Does the same work once for many wishes. The first wish starts the clock and later ones do not set it back, so that
 * somebody who never stops typing still sees findings. The work sees the state of its own time: the newest.
 */
export class Schedule {
  private readonly work: () => Promise<void>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isWorking = false;
  private isWanted = false;
  private isStopped = false;

  constructor(work: () => Promise<void>) {
    this.work = work;
  }

  /** Asks for the work to be done soon. */
  soon(): void {
    this.isWanted = true;
    if (this.timer !== undefined || this.isWorking || this.isStopped) return;
    this.timer = setTimeout(() => void this.run(), BREATH);
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.isWanted = false;
    this.isWorking = true;
    try {
      await this.work();
    } finally {
      this.isWorking = false;
      if (this.isWanted) this.soon();
    }
  }
}
