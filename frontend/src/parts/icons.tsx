// The icons, drawn on 24 × 24. They are never the only sign of anything, so screen readers pass over them.

const paths = {
  alert: "M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8ZM12 7.5v5.2M12 16.3v.1",
  arrow: "M4 12h15M13.5 6.5 19 12l-5.5 5.5",
  bolt: "M13 2.8 5 13.5h6L10 21.2l9-11.5h-6.5Z",
  bot: "M7 8h10a2.5 2.5 0 0 1 2.5 2.5V17a2.5 2.5 0 0 1-2.5 2.5H7A2.5 2.5 0 0 1 4.5 17v-6.5A2.5 2.5 0 0 1 7 8ZM12 8V4.5M9 13v1.5M15 13v1.5",
  brief: "M6 3.5h8.5L19 8v12.5H6ZM14 3.5V8.5h5M9.2 12.5h6.4M9.2 16h6.4",
  bulb: "M9 17.5h6M10 20.8h4M9 17.5c0-2.5-3-3.8-3-7.5a6 6 0 0 1 12 0c0 3.7-3 5-3 7.5",
  chart: "M4 20h16M7 16.5V11M12 16.5V5M17 16.5V8.5",
  chat: "M4 5h16v11.5h-9.5L6 20v-3.5H4Z",
  check: "M5 12.8l4.4 4.4L19.2 7",
  chevron: "M5.5 9l6.5 6.5L18.5 9",
  clock: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5V12l3 2",
  deal: "M8.8 6.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6ZM15.2 6.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6Z",
  download: "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z",
  flag: "M6 21V4.5h12l-2.5 4.5L18 13.5H6",
  laptop:
    "M6.5 5h11A1.5 1.5 0 0 1 19 6.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 13.5v-7A1.5 1.5 0 0 1 6.5 5ZM2.5 19h19",
  left: "M15 5l-7 7 7 7",
  lock: "M7 10.5h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2ZM8 10.5V7.5a4 4 0 0 1 8 0v3",
  mega: "M4 9.5v5h3.5L17 19V5L7.5 9.5ZM20 10v4",
  minus: "M5 12h14",
  news: "M4 5h13v14H6a2 2 0 0 1-2-2ZM17 9h3v8a2 2 0 0 1-2 2M7.5 9h6M7.5 12.5h6M7.5 16h3.5",
  note: "M5 4.5h14V15l-4.5 4.5H5ZM19 15h-4.5v4.5",
  pause: "M8.5 5v14M15.5 5v14",
  pencil: "M4.5 19.5 5.5 15 16 4.5l3.5 3.5L9 18.5Z",
  play: "M7 4.5 19 12 7 19.5Z",
  pin: "M8.5 3.5h7l-1 6.5 3.5 3.8H6L9.5 10ZM12 13.8V21",
  plus: "M12 5v14M5 12h14",
  right: "M9 5l7 7-7 7",
  send: "M4 11.5 20 4.5 15.5 20l-4-6.5ZM11.5 13.5 20 4.5",
  sliders:
    "M4 7h8.5M17.5 7H20M4 17h2.5M11.5 17H20M15 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM9 14.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z",
  undo: "M8.5 5 4 9.5 8.5 14M4 9.5h10a5.2 5.2 0 0 1 0 10.5h-3.5",
  users:
    "M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM2.5 19.5c.6-3.8 3-5.5 6.5-5.5s5.9 1.7 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.3c2.3.6 3.6 2.3 4 5.2",
  vote: "M4 13.5h16v6.5H4ZM7 13.5V4.5h10v9M9.5 8.8l2 2 3.5-3.6",
  warn: "M12 4 21.6 20.2H2.4ZM12 10v4.4M12 17.3v.1",
  x: "M6 6l12 12M18 6 6 18",
} as const;

const solidPaths = {
  dot: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z",
  up: "M12 6 20 18H4Z",
  down: "M12 18 4 6h16Z",
  hospital: "M2 2h20v20H2Z",
  community: "M2 22V12a10 10 0 0 1 20 0v10Z",
  home: "M12 1 23 10.5V22H1V10.5Z",
} as const;

export type IconName = keyof typeof paths;
export type GlyphName = keyof typeof solidPaths;

export function Icon({ name, class: more = "" }: { name: IconName; class?: string }) {
  return (
    <svg class={`icon ${more}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

/** Filled signs: what kind of care, up and down, the dot of the line. */
export function Glyph({ name, class: more = "" }: { name: GlyphName; class?: string }) {
  return (
    <svg class={`glyph glyph-${name} ${more}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={solidPaths[name]} />
    </svg>
  );
}
