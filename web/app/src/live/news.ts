import { useEffect } from "react";

type Listener = () => void;

/** The shortest time between two readings: a bulk import is many changes and few readings. */
const REST_MILLISECONDS = 5000;

/** Tells those who show stock or advice that it changed, at once and then at most every rest. */
export class News {
  private readonly listeners = new Set<Listener>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waiting = false;

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(): void {
    if (this.timer !== null) {
      this.waiting = true;
      return;
    }
    for (const listener of this.listeners) listener();
    this.timer = setTimeout(() => {
      this.timer = null;
      if (!this.waiting) return;
      this.waiting = false;
      this.tell();
    }, REST_MILLISECONDS);
  }
}

export const news = new News();

/** Calls the listener when stock or advice changed. */
export function useNews(listener: Listener): void {
  useEffect(() => news.listen(listener), [listener]);
}
