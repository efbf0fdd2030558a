"use strict";

// ---- What the page is made of

const log = document.getElementById("log");
const composer = document.getElementById("composer");
const question = document.getElementById("question");
const send = document.getElementById("send");
const chooser = document.getElementById("file");
const viewer = document.getElementById("viewer");
const LONGEST_MEMORY = 40;
const PATIENCE_MILLIS = 90_000;

/** An element with its attributes and children; text only ever enters as text. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value != null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

const FILE_ICON = "M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zm0 0v5h5";

// ---- What this tab remembers: its thread, and what was said in it

const memory = {
  read(store, key) {
    try {
      return store.getItem(key);
    } catch {
      return null; // storage can be forbidden; the page then just forgets
    }
  },
  write(store, key, value) {
    try {
      store.setItem(key, value);
    } catch {
      // full or forbidden: nothing that matters is lost
    }
  },
};

function newThread() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return "web:" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let thread = memory.read(sessionStorage, "tillie.thread") ?? newThread();
let said = [];
let asked = [];
let recalled = 0;
let busy = false;

function remember(entry) {
  said = [...said, entry].slice(-LONGEST_MEMORY);
  memory.write(sessionStorage, "tillie.thread", thread);
  memory.write(sessionStorage, "tillie.said", JSON.stringify(said));
}

// ---- Saying things

const motion = window.matchMedia("(prefers-reduced-motion: reduce)");

/** The question goes to the top of the view, so that its answer is read from its beginning. */
function show(element) {
  element.scrollIntoView({ block: "start", behavior: motion.matches ? "auto" : "smooth" });
}

function ownerBubble(...content) {
  return el("div", { class: "said owner" }, el("div", { class: "bubble" }, el("span", { class: "unseen" }, "You: "), content));
}

function tillieSays(...content) {
  return el("div", { class: "said tillie" }, el("span", { class: "unseen" }, "Tillie: "), content);
}

function typing(words) {
  const status = el("span", {}, words);
  const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
  return { element: el("div", { class: "said tillie" }, el("div", { class: "card typing" }, dots, status)), status };
}

function trouble(message, retry) {
  const card = el("div", { class: "card trouble" }, el("p", {}, sentence(message)));
  const bubble = tillieSays(card);
  if (retry) {
    const again = el("button", { type: "button", class: "chip", onclick: () => { bubble.remove(); retry(); } }, "Try again");
    bubble.append(el("div", { class: "buttons" }, again));
  }
  return bubble;
}

function sentence(text) {
  const trimmed = String(text).trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]$/.test(capital) ? capital : capital + ".";
}

// ---- An answer

const NUMBER = /^[−–+-]?\s?(?:[A-Z]{3}\s|[£€$₹¥])?\d[\d,.]*\s?(?:%|k|m|kg|g|l|ml|×|pp|d|days?|units?|h|min)?$/;
const BLANK = /^[−–—-]?$/;

function isNumeric(rows, column) {
  const cells = rows.map((row) => String(row[column] ?? "").trim()).filter((cell) => !BLANK.test(cell));
  return cells.length > 0 && cells.every((cell) => NUMBER.test(cell));
}

function isShort(rows, column) {
  return column > 0 && rows.every((row) => String(row[column] ?? "").length <= 16);
}

function tableOf({ columns, rows }, label) {
  if (!rows?.length) {
    return null;
  }
  const kinds = columns.map((_, i) => (isNumeric(rows, i) ? "number" : isShort(rows, i) ? "short" : null));
  const head = el("tr", {}, columns.map((name, i) => el("th", { scope: "col", class: kinds[i] }, name)));
  const body = rows.map((row) => el("tr", {}, row.map((cell, i) => el("td", { class: kinds[i] }, String(cell ?? "")))));
  return el("div", { class: "table", tabindex: "0", role: "region", "aria-label": label },
    el("table", {}, el("thead", {}, head), el("tbody", {}, body)));
}

function pictureOf(chart, lazy) {
  const image = el("img", { src: chart.png, alt: chart.alt, width: "1200", height: "750", decoding: "async", loading: lazy ? "lazy" : "eager" });
  const dark = el("source", { media: "(prefers-color-scheme: dark)", srcset: chart.png + "?theme=dark" });
  return { picture: el("picture", {}, dark, image), image };
}

function chartOf(chart, lazy) {
  const { picture, image } = pictureOf(chart, lazy);
  const button = el("button", { type: "button", class: "chart", title: "Enlarge", onclick: () => enlarge(chart) }, picture);
  image.addEventListener("error", () => button.replaceWith(el("p", { class: "chart-gone" }, chart.alt)), { once: true });
  return button;
}

function enlarge(chart) {
  viewer.querySelector(".viewer-picture").replaceChildren(pictureOf(chart, false).picture);
  viewer.showModal();
}

/** A table that was asked for as a file, to keep. */
function fileOf({ name, text, base64 }) {
  const blob = base64
    ? new Blob([Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))],
        { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" })
    : new Blob([text], { type: "text/csv" });
  const address = URL.createObjectURL(blob);
  return el("a", { class: "chip", href: address, download: name }, "Save " + name);
}

function answerBubble(answer, remembered) {
  const card = el("div", { class: "card" },
    el("p", { class: "headline" }, answer.headline || answer.text),
    answer.lines?.length ? el("ul", { class: "lines" }, answer.lines.map((line) => el("li", {}, line))) : null,
    tableOf(answer.table ?? {}, answer.headline),
    (answer.charts ?? []).map((chart) => chartOf(chart, remembered)),
    answer.footing ? el("p", { class: "footing" }, answer.footing) : null);
  const buttons = (answer.buttons ?? []).map(({ id, label }) =>
    el("button", { type: "button", class: "chip", onclick: () => ask(label, id) }, label));
  if (answer.file) {
    buttons.unshift(fileOf(answer.file));
  }
  return tillieSays(card, buttons.length ? el("div", { class: "buttons" }, buttons) : null);
}

// ---- Asking

async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MILLIS),
  });
  const json = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw Object.assign(new Error(json.error ?? "that did not work"), { told: true, status: response.status });
  }
  return json;
}

function explain(error) {
  if (error.told) {
    return error.message;
  }
  return error.name === "TimeoutError"
    ? "That is taking longer than it should"
    : "I can't be reached just now. Is Tillie still running on this machine?";
}

function setBusy(now) {
  busy = now;
  send.disabled = now;
  log.setAttribute("aria-busy", String(now));
}

function ask(text, button) {
  if (busy || !text.trim()) {
    return;
  }
  asked = [...asked.filter((it) => it !== text), text];
  recalled = asked.length;
  const bubble = ownerBubble(text);
  log.append(bubble);
  remember({ owner: text });
  answerTo(text, button, bubble);
}

async function answerTo(text, button, bubble) {
  setBusy(true);
  const wait = typing("");
  log.append(wait.element);
  show(bubble);
  const slow = setTimeout(() => { wait.status.textContent = "Looking through the books…"; }, 1500);
  try {
    const answer = await post("/api/ask", { question: text, thread, ...(button ? { button } : {}) });
    wait.element.replaceWith(answerBubble(answer));
    remember({ answer });
  } catch (error) {
    const retry = error.status >= 400 && error.status < 500 ? null : () => answerTo(text, button, bubble);
    wait.element.replaceWith(trouble(explain(error), retry));
  } finally {
    clearTimeout(slow);
    setBusy(false);
    show(bubble);
    focusQuestion();
  }
}

/** Back to the question, but never by opening a phone's keyboard over the answer. */
function focusQuestion() {
  if (window.matchMedia("(hover: hover) and (pointer: fine)").matches) {
    question.focus({ preventScroll: true });
  }
}

// ---- Files

function upload(file, heard) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/import");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => heard(event.loaded, event.total));
    request.addEventListener("error", () => reject(new Error("unreachable")));
    request.addEventListener("load", () => request.status === 200
      ? resolve(request.response)
      : reject(Object.assign(new Error(request.response?.error ?? "that file could not be taken"), { told: true })));
    const form = new FormData();
    form.append("file", file, file.name);
    request.send(form);
  });
}

function sizeOf(bytes) {
  return bytes < 1e6 ? Math.max(1, Math.round(bytes / 1e3)) + " kB" : (bytes / 1e6).toFixed(1) + " MB";
}

function fileBubble(name, size) {
  return ownerBubble(icon(FILE_ICON), name, el("span", { class: "size" }, size));
}

async function take(files) {
  for (const file of files) {
    await takeOne(file);
  }
  greet(false);
}

async function takeOne(file) {
  const bubble = fileBubble(file.name, sizeOf(file.size));
  const bar = el("progress", { max: "1", value: "0", "aria-label": "Sending " + file.name });
  const wait = typing("Reading " + file.name + "…");
  bubble.append(bar);
  log.append(bubble);
  remember({ file: file.name, size: sizeOf(file.size) });
  show(bubble);
  try {
    const receipt = await upload(file, (done, total) => {
      bar.value = total ? done / total : 0;
      if (done === total) {
        bar.replaceWith();
        log.append(wait.element);
      }
    });
    log.append(receiptBubble(receipt));
    remember({ receipt });
  } catch (error) {
    log.append(trouble(explain(error), error.told ? null : () => takeOne(file)));
  } finally {
    bar.remove();
    wait.element.remove();
    show(bubble);
  }
}

const count = (number) => Number(number ?? 0).toLocaleString("en-GB");
const plural = (number, one, many) => count(number) + " " + (Number(number) === 1 ? one : many);

function day(text, withYear) {
  const date = new Date(text + "T00:00:00");
  const parts = { day: "numeric", month: "short", ...(withYear ? { year: "numeric" } : {}) };
  return Number.isNaN(date.getTime()) ? text : date.toLocaleDateString("en-GB", parts);
}

function days(from, to) {
  if (!from || !to || from === to) {
    return from ? day(from, true) : null;
  }
  return day(from, from.slice(0, 4) !== to.slice(0, 4)) + " – " + day(to, true);
}

function receiptHeadline(receipt) {
  if (receipt.added > 0) {
    return plural(receipt.added, "new row", "new rows") + " from " + receipt.file;
  }
  return receipt.known > 0 ? "I know " + receipt.file + " already: nothing was added" : "There was nothing new in " + receipt.file;
}

function facts(receipt) {
  const span = days(receipt.from, receipt.to);
  const pairs = [
    ["Rows read", count(receipt.lines)],
    ["New", count(receipt.added)],
    receipt.known ? ["Known already", count(receipt.known)] : null,
    receipt.skipped ? ["Skipped", count(receipt.skipped)] : null,
    span ? ["Days", span] : null,
    ...Object.entries(receipt.totals ?? {}).filter(([, value]) => Number(value) !== 0).map(total),
  ];
  return el("dl", { class: "facts" }, pairs.filter(Boolean).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
}

/** Names come as keys ("cancelled_lines"), numbers exact; both are said as a person would. */
function total([name, value]) {
  const words = name.replaceAll("_", " ");
  const amount = Number(value);
  return [
    words.charAt(0).toUpperCase() + words.slice(1),
    Number.isNaN(amount) ? String(value) : amount.toLocaleString("en-GB", { maximumFractionDigits: 2 }),
  ];
}

function problemsOf(receipt) {
  const problems = receipt.problems ?? [];
  return problems.length
    ? el("details", {}, el("summary", {}, plural(receipt.skipped || problems.length, "row", "rows") + " to look at"),
        el("ul", {}, problems.map((problem) => el("li", {}, problem))))
    : null;
}

function receiptBubble(receipt, taken) {
  const card = el("div", { class: "card receipt" },
    el("p", { class: "headline" }, receiptHeadline(receipt)),
    facts(receipt),
    problemsOf(receipt),
    receipt.assumed?.length ? el("p", { class: "footing" }, "Assumed: " + receipt.assumed.join(" · ")) : null);
  const bubble = tillieSays(card);
  if (receipt.added > 0 && receipt.id && !taken) {
    bubble.append(el("div", { class: "buttons" },
      el("button", { type: "button", class: "chip", onclick: () => ask("How did the last month go?") }, "How did the last month go?"),
      el("button", { type: "button", class: "chip", onclick: (event) => undo(receipt, event.currentTarget) }, "Undo")));
  }
  return bubble;
}

async function undo(receipt, button) {
  button.disabled = true;
  try {
    await post("/api/undo", { id: receipt.id });
    log.append(tillieSays(el("div", { class: "card" }, el("p", { class: "headline" }, "Taken back: nothing of " + receipt.file + " is left."))));
    remember({ undone: receipt.file, id: receipt.id });
    greet(false);
  } catch (error) {
    button.disabled = false;
    log.append(trouble(explain(error)));
  }
  log.lastElementChild.scrollIntoView({ block: "nearest" });
}

// ---- What Tillie says unasked

const NEWS_MILLIS = 15_000;
let heard = memory.read(sessionStorage, "tillie.heard");

/** News of a thing that is on the page already takes its place. */
function hear(note) {
  const bubble = answerBubble(note);
  bubble.dataset.about = note.about;
  const before = [...log.children].find((it) => it.dataset.about === note.about);
  if (before) {
    before.replaceWith(bubble);
  } else {
    log.append(bubble);
    bubble.scrollIntoView({ block: "nearest" });
  }
  remember({ answer: note });
}

async function listen() {
  if (busy || document.hidden) {
    return;
  }
  try {
    const response = await fetch("/api/news?thread=" + encodeURIComponent(thread) + (heard ? "&after=" + encodeURIComponent(heard) : ""));
    const news = await response.json();
    if (response.ok) {
      heard = news.now;
      memory.write(sessionStorage, "tillie.heard", heard);
      news.notes.forEach(hear);
    }
  } catch {
    // the next look finds it
  }
}

// ---- The first minutes

function partOfDay() {
  const hour = new Date().getHours();
  return hour < 5 ? "Good evening." : hour < 12 ? "Good morning." : hour < 18 ? "Good afternoon." : "Good evening.";
}

async function greet(newcomer) {
  try {
    const response = await fetch("/api/welcome" + (newcomer ? "?tour" : ""));
    const welcome = await response.json();
    document.getElementById("shop").textContent = welcome.shop;
    document.title = welcome.shop ? "Tillie · " + welcome.shop : "Tillie";
    const note = document.getElementById("note");
    note.textContent = welcome.note;
    note.hidden = !welcome.note;
    document.getElementById("questions").replaceChildren(...welcome.questions.map((text) =>
      el("li", {}, el("button", { type: "button", class: "chip", onclick: () => ask(text) }, text))));
    if (welcome.tour && !log.hasChildNodes()) {
      log.append(answerBubble(welcome.tour));
      memory.write(localStorage, "tillie.toured", "yes");
    }
  } catch {
    if (!log.hasChildNodes()) {
      log.append(trouble("I can't be reached just now. Is Tillie still running on this machine?", () => greet(newcomer)));
    }
  }
}

function recallConversation() {
  try {
    said = JSON.parse(memory.read(sessionStorage, "tillie.said") ?? "[]");
  } catch {
    said = [];
  }
  const undone = new Set(said.filter((it) => it.undone).map((it) => it.id));
  for (const entry of said) {
    if (entry.owner) {
      asked.push(entry.owner);
      log.append(ownerBubble(entry.owner));
    } else if (entry.answer) {
      log.append(answerBubble(entry.answer, true));
    } else if (entry.file) {
      log.append(fileBubble(entry.file, entry.size));
    } else if (entry.receipt) {
      log.append(receiptBubble(entry.receipt, undone.has(entry.receipt.id)));
    } else if (entry.undone) {
      log.append(tillieSays(el("div", { class: "card" }, el("p", { class: "headline" }, "Taken back: nothing of " + entry.undone + " is left."))));
    }
  }
  recalled = asked.length;
  log.lastElementChild?.scrollIntoView({ block: "end" });
}

function startAnew() {
  thread = newThread();
  said = [];
  memory.write(sessionStorage, "tillie.thread", thread);
  memory.write(sessionStorage, "tillie.said", "[]");
  log.replaceChildren();
  window.scrollTo({ top: 0 });
  question.focus();
}

// ---- Keys, taps and drops

function fit() {
  question.style.height = "auto";
  question.style.height = question.scrollHeight + "px";
}

function recall(step) {
  recalled = Math.min(asked.length, Math.max(0, recalled + step));
  question.value = asked[recalled] ?? "";
  fit();
}

question.addEventListener("input", fit);
question.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.requestSubmit();
  } else if (event.key === "ArrowUp" && (question.value === "" || question.value === asked[recalled])) {
    event.preventDefault();
    recall(-1);
  } else if (event.key === "ArrowDown" && question.value !== "" && question.value === asked[recalled]) {
    event.preventDefault();
    recall(1);
  }
});

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!busy && question.value.trim()) {
    const text = question.value.trim();
    question.value = "";
    fit();
    ask(text);
  }
});

for (const id of ["attach", "choose-file"]) {
  document.getElementById(id).addEventListener("click", () => chooser.click());
}
chooser.addEventListener("change", () => {
  const files = [...chooser.files];
  chooser.value = "";
  take(files);
});

document.getElementById("new-conversation").addEventListener("click", startAnew);
viewer.addEventListener("click", (event) => {
  if (!event.target.closest("button")) {
    viewer.close();
  }
});

const drop = document.getElementById("drop");
const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
let depth = 0;
window.addEventListener("dragenter", (event) => {
  if (carriesFiles(event)) {
    depth += 1;
    drop.hidden = false;
  }
});
window.addEventListener("dragleave", () => {
  depth = Math.max(0, depth - 1);
  drop.hidden = depth === 0;
});
window.addEventListener("dragover", (event) => event.preventDefault());
window.addEventListener("drop", (event) => {
  event.preventDefault();
  depth = 0;
  drop.hidden = true;
  take([...(event.dataTransfer?.files ?? [])]);
});

document.getElementById("greeting").textContent = partOfDay();
recallConversation();
greet(!said.length && memory.read(localStorage, "tillie.toured") === null);
focusQuestion();
listen();
setInterval(listen, NEWS_MILLIS);
document.addEventListener("visibilitychange", listen);
