// Addresses outside the desk that the page names: <div id="app" data-other-device="…" data-change-seat="…" data-debrief="…">.

export interface DeskLinks {
  otherDevice: string;
  changeSeat: string;
  debrief: string;
  leave: string;
}

export const links: DeskLinks = { otherDevice: "", changeSeat: "", debrief: "", leave: "" };

export function readLinks(root: HTMLElement): void {
  links.otherDevice = root.dataset.otherDevice ?? "";
  links.changeSeat = root.dataset.changeSeat ?? "";
  links.debrief = root.dataset.debrief ?? "";
  links.leave = root.dataset.leave ?? "";
}
