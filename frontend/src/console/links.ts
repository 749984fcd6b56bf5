/** Where the console leads; the server writes it into the page. */
export interface Links {
  /** "H7K M4P" */
  code: string;
  /** What a person types to join: "play.seesaw.example". */
  address: string;
  screen: string;
  seats: string;
  games: string;
  debrief: string;
}

export function readLinks(root: HTMLElement): Links {
  const { game = "", code = "", address = "", screen = "", seats = "" } = root.dataset;
  return { code, address, screen, seats, games: "/console", debrief: `/g/${game}/debrief` };
}
