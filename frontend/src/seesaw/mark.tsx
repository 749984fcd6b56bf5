import type { Balance } from "../protocol";
import { tilt } from "./geometry";

/** The mark in every top bar is a live seesaw: beam and pivot only. */
export function Mark({ balance, angle }: { balance?: Balance | null; angle?: number }) {
  const degrees = angle ?? (balance ? tilt(balance.now.share, balance) : -14);
  return (
    <svg class="mark" viewBox="0 0 34 24" aria-hidden="true" focusable="false">
      <path d="M17 12.5 24 23H10Z" fill="var(--pivot)" />
      <g class="mark-beam" style={{ transform: `rotate(${degrees}deg)` }}>
        <rect
          x="1"
          y="9.2"
          width="32"
          height="4.2"
          rx="1.2"
          fill="var(--beam)"
          stroke="var(--beam-edge)"
          stroke-width="1.4"
        />
      </g>
    </svg>
  );
}
