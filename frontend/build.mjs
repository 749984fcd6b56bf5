// Builds the browser half, and only what is out of date: `node build.mjs [build | check | format | watch]`.
//   build  npm ci where package.json or the lock file changed; vite build where a source changed
//   check  what CI runs besides: Biome, TypeScript, Vitest; skipped where nothing changed since they last passed
//   format  rewrites what Biome would complain about
//   watch  builds again on every change, for the developers' loop
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const stamps = resolve(here, "../target/frontend");
const output = resolve(here, "../target/classes/static/app");
const installed = join(here, "node_modules/.seesaw-installed");
const bin = (name) => join(here, "node_modules/.bin", name);

const files = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function hash(paths) {
  const digest = createHash("sha256");
  for (const path of paths.sort()) digest.update(path.slice(here.length)).update("\0").update(readFileSync(path));
  return digest.digest("hex");
}

const present = (...names) => names.map((name) => join(here, name)).filter(existsSync);
const folders = (...names) => present(...names).flatMap(files);
const packages = () => hash(present("package.json", "package-lock.json", ".npmrc"));
const words = "../src/main/resources/messages.properties";
const sources = () =>
  hash([
    ...present("package.json", "package-lock.json", "vite.config.ts", "words-plugin.ts", words),
    ...folders("src", "public"),
  ]);
const everything = () =>
  hash([
    ...present("package.json", "package-lock.json", "vite.config.ts", "tsconfig.json", "biome.json"),
    ...present("build.mjs", "words-plugin.ts", words),
    ...folders("src", "test", "public"),
  ]);

function run(command, ...args) {
  const result = spawnSync(command, args, { cwd: here, stdio: "inherit" });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

function unlessDone(stamp, key, work) {
  if (read(stamp) === key) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
}

const install = () => unlessDone(installed, packages(), () => run("npm", "ci", "--no-progress"));

const build = () => {
  const stamp = join(stamps, "built");
  if (!existsSync(join(output, "desk.js"))) rmSync(stamp, { force: true });
  unlessDone(stamp, sources(), () => run(bin("vite"), "build", "--logLevel", "warn"));
};

const check = () =>
  unlessDone(join(stamps, "checked"), everything(), () => {
    run(bin("biome"), "ci", "--error-on-warnings", ...(process.stdout.isTTY ? [] : ["--colors=off"]));
    run(bin("tsc"), "--noEmit");
    run(bin("vitest"), "run", "--reporter=dot");
  });

// Whoever stops us means Vite too
function watch() {
  const vite = spawn(bin("vite"), ["build", "--watch"], { cwd: here, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => vite.kill());
  vite.on("exit", (code) => process.exit(code ?? 0));
}

const what = process.argv[2] ?? "build";
install();
switch (what) {
  case "build":
    build();
    break;
  case "check":
    check();
    break;
  case "format":
    run(bin("biome"), "check", "--write");
    break;
  case "watch":
    watch();
    break;
  default:
    console.error(`Unknown: ${what}. Say build, check, format or watch.`);
    process.exit(2);
}
