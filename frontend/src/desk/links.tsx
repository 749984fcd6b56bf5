// What the server has written into the page besides the desk: the way to another device and out of the game, as forms that
// carry their own token, and the addresses of the debrief and of the seats.

export interface DeskLinks {
  changeSeat: string;
  debrief: string;
}

export const links: DeskLinks = { changeSeat: "", debrief: "" };
let foot: HTMLElement | null = null;

/** Reads the plain page before the desk takes its place. */
export function readLinks(root: HTMLElement): void {
  const { game = "", changeSeat, debrief } = root.dataset;
  links.changeSeat = changeSeat ?? root.querySelector<HTMLAnchorElement>(".lobby a[href$='/seat']")?.href ?? "";
  links.debrief = debrief ?? `/g/${game}/debrief`;
  foot = root.querySelector<HTMLElement>(".foot");
  foot?.addEventListener("submit", forgetOnLeaving);
  // The desk says these two itself.
  for (const said of foot?.querySelectorAll(":scope > a, :scope > .hint") ?? []) said.remove();
}

/** Whoever leaves a borrowed device leaves no draft on it. */
function forgetOnLeaving({ target }: Event): void {
  if (!(target instanceof HTMLFormElement) || !target.action.endsWith("/leave")) return;
  for (const storage of [localStorage, sessionStorage]) {
    for (const name of Object.keys(storage)) if (name.startsWith("seesaw.")) storage.removeItem(name);
  }
}

/** "Use another device" and "Leave", as the server wrote them. */
export function PageFoot() {
  if (!foot) return null;
  return (
    <div
      class="page-foot"
      ref={(element) => {
        if (element && foot) element.replaceChildren(foot);
      }}
    />
  );
}
