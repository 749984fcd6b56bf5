import type { JSX } from "preact";
import { say } from "./words";

// Briefings and reports are Markdown: headings, paragraphs, lists, tables, bold, italic, code and links. What a pack says is
// turned into elements, never into HTML text, so nothing in it can become markup.

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong" | "emphasis" | "code"; text: string }
  | { kind: "link"; text: string; to: string };

export type MarkdownBlock =
  | { kind: "heading"; level: number; text: Inline[] }
  | { kind: "paragraph"; text: Inline[] }
  | { kind: "quote"; text: Inline[] }
  | { kind: "list"; ordered: boolean; items: Inline[][] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] };

const INLINE = /\*\*(.+?)\*\*|__(.+?)__|\*([^*\s][^*]*?)\*|\b_([^_\s][^_]*?)_\b|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/g;
const SAFE_ADDRESS = /^(https?:\/\/|\/(?!\/)|#|mailto:)/i;

export function inlines(text: string): Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > done) parts.push({ kind: "text", text: text.slice(done, match.index) });
    const [whole, bold, bold2, italic, italic2, code, label, address] = match;
    if (bold ?? bold2) parts.push({ kind: "strong", text: bold ?? bold2 ?? "" });
    else if (italic ?? italic2) parts.push({ kind: "emphasis", text: italic ?? italic2 ?? "" });
    else if (code) parts.push({ kind: "code", text: code });
    else if (label && address && SAFE_ADDRESS.test(address)) parts.push({ kind: "link", text: label, to: address });
    else parts.push({ kind: "text", text: label ?? whole });
    done = match.index + whole.length;
  }
  if (done < text.length) parts.push({ kind: "text", text: text.slice(done) });
  return parts;
}

const cells = (line: string): Inline[][] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => inlines(cell.trim()));

const isTableRule = (line: string | undefined): boolean => /^\s*\|?(\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/.test(line ?? "");
const BULLET = /^\s*([-*+]|\d+[.)])\s+(.*)$/;

export function parseMarkdown(source: string): MarkdownBlock[] {
  const lines = source
    .replace(/\r\n?/g, "\n")
    .replace(/<!--[\s\S]*?-->/g, "")
    .split("\n");
  const blocks: MarkdownBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (line.trim() === "") {
      at++;
    } else if (heading) {
      blocks.push({ kind: "heading", level: (heading[1] ?? "").length, text: inlines(heading[2] ?? "") });
      at++;
    } else if (line.includes("|") && isTableRule(lines[at + 1])) {
      const rows: Inline[][][] = [];
      const head = cells(line);
      for (at += 2; (lines[at] ?? "").includes("|"); at++) rows.push(cells(lines[at] ?? ""));
      blocks.push({ kind: "table", head, rows });
    } else if (BULLET.test(line)) {
      const items: string[] = [];
      const ordered = /^\s*\d/.test(line);
      for (; at < lines.length && (lines[at] ?? "").trim() !== ""; at++) {
        const item = BULLET.exec(lines[at] ?? "");
        if (item) items.push(item[2] ?? "");
        else items[items.length - 1] += ` ${(lines[at] ?? "").trim()}`;
      }
      blocks.push({ kind: "list", ordered, items: items.map(inlines) });
    } else {
      const quoted = line.startsWith(">");
      const text: string[] = [];
      for (; at < lines.length && endsNot(lines[at], text.length); at++)
        text.push((lines[at] ?? "").replace(/^>\s?/, "").trim());
      blocks.push({ kind: quoted ? "quote" : "paragraph", text: inlines(text.join(" ")) });
    }
  }
  return blocks;
}

const endsNot = (line: string | undefined, taken: number): boolean =>
  line !== undefined && line.trim() !== "" && (taken === 0 || (!/^#{1,6}\s/.test(line) && !BULLET.test(line)));

/** @param top the level of the document's first headings on this page: 3 makes `#` an h3 */
export function Markdown({ source, top = 3 }: { source: string; top?: number }) {
  const blocks = parseMarkdown(source);
  const least = Math.min(6, ...blocks.map((block) => (block.kind === "heading" ? block.level : 6)));
  return (
    <div class="prose">
      {blocks.map((block, index) => (
        <Block key={index} block={block} lift={top - least} />
      ))}
    </div>
  );
}

function Block({ block, lift }: { block: MarkdownBlock; lift: number }): JSX.Element {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${Math.max(2, Math.min(6, block.level + lift))}` as "h3";
      return (
        <Heading>
          <Inlines parts={block.text} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Inlines parts={block.text} />
        </p>
      );
    case "quote":
      return (
        <blockquote>
          <Inlines parts={block.text} />
        </blockquote>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Inlines parts={item} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
        <section class="table-scroll" tabIndex={0} aria-label={say("table.scroll")}>
          <table class="table">
            <thead>
              <tr>
                {block.head.map((cell, index) =>
                  cell.length === 0 ? (
                    <td key={index} />
                  ) : (
                    <th key={index} scope="col">
                      <Inlines parts={cell} />
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column}>
                      <Inlines parts={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
  }
}

function Inlines({ parts }: { parts: Inline[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <InlinePart key={index} part={part} />
      ))}
    </>
  );
}

function InlinePart({ part }: { part: Inline }): JSX.Element {
  switch (part.kind) {
    case "text":
      return <>{part.text}</>;
    case "strong":
      return <strong>{part.text}</strong>;
    case "emphasis":
      return <em>{part.text}</em>;
    case "code":
      return <code>{part.text}</code>;
    case "link":
      return <a href={part.to}>{part.text}</a>;
  }
}
