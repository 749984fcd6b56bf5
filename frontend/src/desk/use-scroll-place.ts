import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

const NAME = "seesaw.scroll";

/** After a refresh the desk stands where it stood: browsers remember that of pages, not of what scrolls within. */
export function useScrollPlace(where: string): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    const scroller = element.current;
    if (!scroller) return;
    if (first.current) {
      first.current = false;
      const [at, top] = read();
      if (at === where) scroller.scrollTop = top;
    }
    const keep = () => write(where, scroller.scrollTop);
    scroller.addEventListener("scroll", keep, { passive: true });
    return () => scroller.removeEventListener("scroll", keep);
  }, [where]);
  return element;
}

function read(): [string, number] {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? '["",0]') as [string, number];
  } catch {
    return ["", 0];
  }
}

function write(where: string, top: number): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify([where, Math.round(top)]));
  } catch {
    // Then a refresh starts at the top.
  }
}
