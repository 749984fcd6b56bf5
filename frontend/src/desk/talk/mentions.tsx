import type { Mention, PublicOrganisation } from "../../protocol";

/** The names after "@" in a text, and the words between them. */
export function partsOf(text: string, known: readonly Mention[]): (string | Mention)[] {
  const longestFirst = [...known].sort((one, other) => other.name.length - one.name.length);
  const parts: (string | Mention)[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const named = longestFirst.find((one) => startsWithName(text.slice(at + 1), one.name));
    if (!named) continue;
    if (at > from) parts.push(text.slice(from, at));
    parts.push(named);
    from = at + 1 + named.name.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** "Harbour" begins "Harbour, please" but not "Harbourside". */
const startsWithName = (rest: string, name: string): boolean =>
  rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length));

/** Ids of the organisations that a text names, each once. */
export function namedIn(text: string, organisations: readonly PublicOrganisation[]): string[] {
  const known = organisations.map(({ id, shortName }) => ({ organisation: id, name: shortName }));
  const ids = partsOf(text, known).flatMap((part) => (typeof part === "string" ? [] : [part.organisation]));
  return [...new Set(ids)];
}

/** What was said, with the organisations that it names marked; one's own stands out. */
export function Words({ text, mentions, own }: { text: string; mentions: readonly Mention[]; own: string }) {
  return (
    <>
      {partsOf(text, mentions).map((part, index) =>
        typeof part === "string" ? (
          part
        ) : (
          <mark key={index} class={`mention ${part.organisation === own ? "mention-own" : ""}`}>
            @{part.name}
          </mark>
        ),
      )}
    </>
  );
}
