// The YAML language server on files that `planck init` wrote, and on those of this repository, as an editor runs it.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

const BEGUN = process.env.BEGUN; // a register that `planck init` began
const OWN = process.env.OWN; // the register of this repository
const main = createRequire(import.meta.url).resolve("yaml-language-server/out/server/src/server.js");

class Server {
  constructor() {
    this.process = spawn(process.execPath, [main, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.waiting = new Map();
    this.heard = [];
    this.listeners = [];
    this.number = 0;
    this.rest = Buffer.alloc(0);
    this.process.stdout.on("data", (data) => this.read(data));
  }

  read(data) {
    this.rest = Buffer.concat([this.rest, data]);
    for (;;) {
      const end = this.rest.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.rest.subarray(0, end).toString())[1]);
      if (this.rest.length < end + 4 + length) return;
      const message = JSON.parse(this.rest.subarray(end + 4, end + 4 + length).toString());
      this.rest = this.rest.subarray(end + 4 + length);
      this.take(message);
    }
  }

  take(message) {
    if (message.method === undefined) {
      const { resolve, reject } = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    } else if (message.id !== undefined) {
      const items = message.method === "workspace/configuration" ? message.params.items : null;
      this.send({ id: message.id, result: items && items.map((item) => SETTINGS[item.section] ?? null) });
    } else if (message.method === "textDocument/publishDiagnostics") {
      this.heard.push(message.params);
      this.listeners.splice(0).forEach((listen) => listen());
    }
  }

  send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  ask(method, params) {
    const id = (this.number += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ id, method, params });
    });
  }

  tell(method, params) {
    this.send({ method, params });
  }

  // What the server finds wrong with a text, as if the file had it.
  async problems(path, text) {
    const uri = pathToFileURL(path).href;
    const before = this.heard.length;
    this.open(uri, text);
    for (;;) {
      const found = this.heard.slice(before).find((each) => each.uri === uri);
      if (found) return found.diagnostics.map((each) => `${each.range.start.line + 1}: ${each.message}`);
      await new Promise((resolve) => this.listeners.push(resolve));
    }
  }

  open(uri, text) {
    this.version = (this.version ?? 0) + 1;
    const textDocument = { uri, languageId: "yaml", version: this.version };
    if (this.opened?.has(uri)) {
      this.tell("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
    } else {
      (this.opened ??= new Set()).add(uri);
      this.tell("textDocument/didOpen", { textDocument: { ...textDocument, text } });
    }
  }

  // What is offered, or shown, where `|` stands in a text.
  async at(method, path, marked) {
    const place = marked.indexOf("|");
    const text = marked.slice(0, place) + marked.slice(place + 1);
    const lines = text.slice(0, place).split("\n");
    const uri = pathToFileURL(path).href;
    this.open(uri, text);
    const position = { line: lines.length - 1, character: lines.at(-1).length };
    return this.ask(`textDocument/${method}`, { textDocument: { uri }, position });
  }
}

// Nothing is fetched: every schema lies beside the files.
const SETTINGS = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, format: { enable: false } },
};
let server;

before(async () => {
  server = new Server();
  await server.ask("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(BEGUN).href,
    workspaceFolders: [{ uri: pathToFileURL(BEGUN).href, name: "begun" }],
    capabilities: {
      workspace: { configuration: true },
      textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: {} },
    },
  });
  server.tell("initialized", {});
  server.tell("workspace/didChangeConfiguration", { settings: SETTINGS });
});

after(() => server.process.kill());

const begun = (name) => join(BEGUN, name);
const TARGETS = begun("targets/thanh-liem.yaml");
const ACTUALS = begun("actuals/thanh-liem.yaml");
const read = (path) => readFileSync(path, "utf8");
const uncommented = (text) => text.replaceAll(/^ {2}# /gm, "  ");
const labels = (items) => (items.items ?? items).map((item) => item.label);

for (const name of ["planck.yaml", "targets/thanh-liem.yaml", "actuals/thanh-liem.yaml"]) {
  test(`what init wrote into ${name} is without a fault, with the examples too`, async () => {
    assert.deepEqual(await server.problems(begun(name), read(begun(name))), []);
    assert.deepEqual(await server.problems(begun(name), uncommented(read(begun(name)))), []);
  });
}

for (const folder of ["targets", "actuals"]) {
  for (const name of readdirSync(join(OWN, folder), { recursive: true }).filter((each) => each.endsWith(".yaml"))) {
    test(`${folder}/${name} of this repository is without a fault`, async () => {
      const kind = /^(targets|actuals|areas|indicators|sources):/m.exec(read(join(OWN, folder, name)))[1];
      const line = `# yaml-language-server: $schema=${pathToFileURL(begun(`.planck/schemas/${kind}.schema.json`))}\n`;
      assert.deepEqual(await server.problems(join(OWN, folder, name), line + read(join(OWN, folder, name))), []);
    });
  }
}

test("a wrong key, a wrong word and a text for a number are marked at their lines", async () => {
  const text = read(TARGETS) + "  a: {at_leest: 5 %}\n  b: {at_least: fifteen}\n  c: {at_least: 5 %, basis: sometimes}\n";
  const last = text.split("\n").length - 1;
  const problems = await server.problems(TARGETS, text);
  assert.match(problems.join("\n"), new RegExp(`^${last - 2}: .*at_leest`, "m"));
  assert.match(problems.join("\n"), new RegExp(`^${last - 1}: `, "m"));
  assert.match(problems.join("\n"), new RegExp(`^${last}: .*average_growth`, "m"));
});

test("the keys of a target are completed", async () => {
  const offered = labels(await server.at("completion", TARGETS, read(TARGETS) + "  a:\n    |\n"));
  for (const key of ["at_least", "at_most", "between", "unit", "basis", "name"]) assert.ok(offered.includes(key), key);
});

test("the words that a key may have are completed", async () => {
  const basis = labels(await server.at("completion", TARGETS, read(TARGETS) + "  a:\n    basis: |\n"));
  for (const word of ["average_growth", "end_of_period", "total"]) assert.ok(basis.includes(word), word);
  const text = read(ACTUALS) + "  a:\n    status: |\n";
  const status = labels(await server.at("completion", ACTUALS, text));
  for (const word of ["preliminary", "official"]) assert.ok(status.includes(word), word);
});

test("a key says what it means", async () => {
  const shown = await server.at("hover", TARGETS, read(TARGETS) + "  a:\n    at_l|east: 5 %\n");
  const text = JSON.stringify(shown.contents);
  assert.match(text, /At least/i);
});
