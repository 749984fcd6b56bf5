import { useEffect, useRef } from "preact/hooks";

/** How long after the last key what was typed goes to the server. */
const PAUSE = 1_200;

/** Keeps a draft on the server a moment after it was changed, and at once when its page is left. */
export function useKept<T>(draft: T, keep: () => void): { changed: () => void; done: () => void } {
  const dirty = useRef(false);
  const latest = useRef(keep);
  latest.current = keep;
  const keepNow = () => {
    if (!dirty.current) return;
    dirty.current = false;
    latest.current();
  };
  useEffect(() => {
    const timer = setTimeout(keepNow, PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => keepNow, []);
  return {
    changed: () => {
      dirty.current = true;
    },
    done: () => {
      dirty.current = false;
    },
  };
}
