import { useEffect, useState } from "preact/hooks";

// Text that has not been sent yet stays on this device, by game and seat, until it is sent.

const PREFIX = "seesaw.draft.";

const read = (name: string): string => {
  try {
    return localStorage.getItem(PREFIX + name) ?? "";
  } catch {
    return "";
  }
};

export function keepDraft(name: string, text: string): void {
  try {
    if (text) localStorage.setItem(PREFIX + name, text);
    else localStorage.removeItem(PREFIX + name);
  } catch {
    // Without storage the text lives as long as the page.
  }
}

/** A text field's words, kept on this device under a name. */
export function useDraft(name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => read(name));
  useEffect(() => setText(read(name)), [name]);
  return [
    text,
    (changed) => {
      setText(changed);
      keepDraft(name, changed);
    },
  ];
}
