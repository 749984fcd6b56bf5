import { signal } from "@preact/signals";

/** The message to which a pin or a search result leads, until its conversation has shown it. */
export const sought = signal<{ thread: string; number: number } | null>(null);
