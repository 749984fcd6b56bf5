import { render } from "preact";
import { expect, test } from "vitest";
import { Markdown, parseMarkdown } from "../src/markdown";

const draw = (source: string): HTMLElement => {
  const root = document.createElement("div");
  render(<Markdown source={source} />, root);
  return root;
};

test("headings, paragraphs, lists and tables become elements", () => {
  const root = draw(
    "# You\nBuy **care**\nfor all.\n\n- one\n- two\n  lines\n\n1. first\n\n| a | b |\n|---|--:|\n| 1 | 2 |",
  );
  expect(root.querySelector("h3")?.textContent).toBe("You");
  expect(root.querySelector("p")?.textContent).toBe("Buy care for all.");
  expect([...root.querySelectorAll("ul li")].map((item) => item.textContent)).toEqual(["one", "two lines"]);
  expect(root.querySelectorAll("ol li")).toHaveLength(1);
  expect(root.querySelector("td")?.textContent).toBe("1");
});

test("markup in a pack stays words", () => {
  const root = draw("<script>alert(1)</script> <b>x</b>");
  expect(root.querySelector("script, b")).toBeNull();
  expect(root.textContent).toContain("<b>x</b>");
});

test("a link that could run something is only its words", () => {
  const root = draw("[press](javascript:alert) and [read](https://example.org/a)");
  expect([...root.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["https://example.org/a"]);
  expect(root.textContent).toContain("press");
});

test("an empty text has no blocks", () => expect(parseMarkdown("\n \n")).toEqual([]));
