/** How people get into the game; the server writes it into the page. */
export interface WayIn {
  /** "H7K M4P" */
  code: string;
  /** What a person types into a phone: "play.seesaw.example". */
  address: string;
  /** What the QR code says. */
  join: string;
  /** Modules on a side, quiet zone left out, and one path over them. */
  qrSize: number;
  qrPath: string;
}

export function readWayIn(root: HTMLElement): WayIn {
  const { code = "", address = "", join = "", qrSize = "0", qrPath = "" } = root.dataset;
  return { code, address, join, qrSize: Number(qrSize), qrPath };
}
