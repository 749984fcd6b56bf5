// Shows the desk without the server: `node test/fake-server.mjs [port]`, then http://localhost:18185/decide for the frame
// test/frames/decide.json. It speaks the long-polling form of the wire, so that it also shows the fallback at work; it knows
// no rules: it accepts every command, and writes lever settings, answers and messages back.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const built = resolve(here, "../../target/classes/static");
const port = Number(process.argv[2] ?? 18185);
const types = { ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
const games = new Map();

function frameOf(name) {
  const frame = JSON.parse(readFileSync(join(here, "frames", `${name}.json`), "utf8"));
  const ends = frame.sections.clock.endsAt; // the frames' day is long past
  if (ends) frame.sections.clock.endsAt = new Date(Date.now() + 378_000).toISOString();
  return frame;
}

const page = (name) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>SeeSaw</title><link rel="stylesheet" href="/app/desk.css"></head>
<body><div id="app" class="desk-root" data-game="${name}" data-as="desk" data-change-seat="#seat" data-debrief="#debrief"><main><p>Your desk.</p><footer class="foot"><form><button class="button" type="button">Use another device</button></form><details class="grp"><summary>Leave</summary><form><button class="button" type="button">Leave on this device</button></form></details></footer></main></div>
<script type="application/json" id="first-frame">${JSON.stringify(frameOf(name)).replaceAll("<", "\\u003c")}</script>
<script type="module" src="/app/desk.js"></script></body></html>`;

function gameOf(name) {
  if (!games.has(name)) games.set(name, { frame: frameOf(name), waiting: new Set() });
  return games.get(name);
}

const welcome = (game) => ({
  type: "Welcome",
  build: "fake",
  version: game.frame.version,
  now: new Date().toISOString(),
});
const present = ["s1", "s2", "s3", "s4", "s6", "s9"].map((seat) => ({ seat, state: "here" }));

function carryOut(game, { request, command, body }) {
  const { sections } = game.frame;
  const after = game.frame.version;
  const changed = {};
  if (command === "SetLever" || command === "ResetLever") {
    const row = sections.sheet.levers.find((one) => one.id === body.lever);
    Object.assign(row, {
      value: body.value ?? row.defaultValue,
      touched: command === "SetLever",
      changedBy: "Priya Nair",
      changedAt: new Date().toISOString(),
    });
    sections.sheet.savedAt = row.changedAt;
    changed.sheet = sections.sheet;
  }
  if (command === "SendMessage") {
    const id = [...body.to, sections.seat.organisation].sort().join("+");
    const thread = sections.talk.threads.find((one) => one.id === id) ?? {
      id,
      organisations: [...body.to, sections.seat.organisation],
      parties: body.to,
      messages: [],
    };
    thread.messages.push({
      number: thread.messages.length + 1,
      at: new Date().toISOString(),
      organisation: sections.seat.organisation,
      from: sections.seat.organisationName,
      by: sections.seat.name,
      seat: sections.seat.id,
      text: body.text,
      own: true,
    });
    sections.talk.threads = [thread, ...sections.talk.threads.filter((one) => one !== thread)];
    changed.talk = sections.talk;
  }
  if (command === "ReadThread") {
    sections.seat.unread = sections.seat.unread.filter((one) => one.thread !== body.thread);
    changed.seat = sections.seat;
  }
  if (command === "Ready") {
    sections.seat.ready = body.ready;
    changed.seat = sections.seat;
  }
  if (command === "AnswerQuestion") {
    const { answer } = body;
    const row = sections.reflection.questions.find((one) => one.id === body.question);
    row.answer = String(answer.text ?? answer.value ?? answer.organisation ?? answer.barriers.join(" "));
    changed.reflection = sections.reflection;
  }
  if (command === "ConfirmSheet" || command === "ReopenSheet") {
    sections.sheet.confirmed = command === "ConfirmSheet" ? { by: "Priya Nair", at: new Date().toISOString() } : null;
    changed.sheet = sections.sheet;
  }
  if (command === "DraftDeal" || command === "OfferDeal") {
    const { deals } = sections.deals;
    const known = deals.find((one) => one.id === body.deal);
    const made = { ...(known ?? deals.find((one) => one.stage === "DRAFT")), form: body.proposal };
    if (!known) made.id = `deal-${deals.length + 1}`;
    if (command === "OfferDeal") Object.assign(made, { stage: "OFFERED", version: 1, actions: ["withdraw"] });
    sections.deals.deals = [made, ...deals.filter((one) => one !== known)];
    changed.deals = sections.deals;
  }
  game.frame.version++;
  const frame = { type: "Frame", after, version: game.frame.version, sections: changed };
  for (const tell of game.waiting) tell(frame);
  game.waiting.clear();
  return { type: "Accepted", request, version: game.frame.version };
}

createServer(async (request, response) => {
  const url = new URL(request.url, "http://localhost");
  const answer = (status, type, body) => response.writeHead(status, { "Content-Type": type }).end(body);
  if (url.pathname.startsWith("/app/")) {
    try {
      return answer(
        200,
        types[extname(url.pathname)] ?? "application/octet-stream",
        readFileSync(join(built, url.pathname)),
      );
    } catch {
      return answer(404, "text/plain", "Not built: npm run build");
    }
  }
  if (url.pathname === "/live/send") {
    let body = "";
    for await (const part of request) body += part;
    return answer(
      200,
      "application/json",
      JSON.stringify(carryOut(gameOf(url.searchParams.get("game")), JSON.parse(body))),
    );
  }
  if (url.pathname === "/live/poll") {
    const game = gameOf(url.searchParams.get("game"));
    const messages = [welcome(game), { type: "Presence", seats: present, others: 0 }];
    if (Number(url.searchParams.get("version")) !== game.frame.version) messages.push({ ...game.frame, after: -1 });
    else {
      const news = await new Promise((tell) => {
        game.waiting.add(tell);
        setTimeout(() => tell(null), 20_000);
        request.on("close", () => tell(null));
      });
      if (news) messages.push(news);
    }
    return answer(200, "application/json", JSON.stringify(messages));
  }
  const name = url.pathname.slice(1);
  const known = readdirSync(join(here, "frames")).map((file) => file.replace(".json", ""));
  if (known.includes(name)) return answer(200, "text/html; charset=utf-8", page(name));
  return answer(
    url.pathname === "/" ? 200 : 404,
    "text/html",
    known.map((one) => `<p><a href="/${one}">${one}</a></p>`).join(""),
  );
}).listen(port, "127.0.0.1", () => console.log(`http://localhost:${port}/`));
