"use strict";

// Draws what would go to Slack, close to how Slack draws it.
const { element, text, rich } = Mrkdwn;
const SURFACES = ["message", "home", "modal"].map((it) => document.getElementById(it));
const [messages, home, modal] = SURFACES;
const thread = "preview-" + Math.random().toString(36).slice(2);
const parameters = new URLSearchParams(location.search);

const BLOCKS = {
  section: drawSection,
  header: (block) => element("h2", "", text(block.text)),
  divider: () => document.createElement("hr"),
  context: (block) => element("div", "context", block.elements.map(drawContext)),
  actions: (block) => element("div", "actions", block.elements.map(drawControl)),
  image: drawImage,
  table: drawTable,
  rich_text: (block) => element("div", "rich", block.elements.map(rich)),
  input: drawInput,
  data_visualization: drawChart,
};

const CONTROLS = {
  button: drawButton,
  plain_text_input: (it) => drawField(it.multiline ? "field tall" : "field", it.initial_value, it, "Write something"),
  number_input: (it) => drawField("field", it.initial_value, it, "A number"),
  static_select: (it) => drawField("field choice", it.initial_option && text(it.initial_option.text), it, "Choose one"),
  users_select: (it) => drawField("field choice", it.initial_user && "@" + it.initial_user, it, "Choose somebody"),
  timepicker: (it) => drawField("field clock", it.initial_time, it, "Choose a time"),
  image: drawThumbnail,
};

function draw(block) {
  return Object.hasOwn(BLOCKS, block.type) ? BLOCKS[block.type](block) : drawUnknown("block", block);
}

function drawControl(control) {
  return Object.hasOwn(CONTROLS, control.type) ? CONTROLS[control.type](control) : drawUnknown("element", control);
}

function drawUnknown(kind, it) {
  return element("div", "unknown", ["unknown " + kind + ": " + it.type]);
}

function drawSection(block) {
  const body = element("div", "words", block.text ? text(block.text) : []);
  if (block.fields) {
    body.append(element("div", "fields", block.fields.map((it) => element("div", "words", text(it)))));
  }
  return element("div", "section", block.accessory ? [body, drawControl(block.accessory)] : [body]);
}

function drawContext(it) {
  return it.type === "image" ? drawThumbnail(it) : element("span", "words", text(it));
}

function drawButton(button) {
  const node = element("button", ["primary", "danger"].includes(button.style) ? button.style : "", text(button.text));
  node.type = "button";
  if (button.url) node.title = button.url;
  else node.addEventListener("click", () => ask(button.text.text, button.value));
  return node;
}

function drawPicture(it, kind) {
  const picture = element("img", kind, []);
  picture.alt = it.alt_text || "";
  picture.src = it.preview_url || it.image_url || "";
  return picture;
}

function drawThumbnail(it) {
  return drawPicture(it, "thumbnail");
}

function drawImage(block) {
  const picture = drawPicture(block, "picture");
  return element("figure", "", block.title ? [element("figcaption", "title", text(block.title)), picture] : [picture]);
}

function drawTable(block) {
  const settings = (column) => (block.column_settings || [])[column] || {};
  const kind = (it) => (it.align || "left") + (it.is_wrapped ? " wrapped" : "");
  const rows = block.rows.map((row) =>
    element("tr", "", row.map((cell, column) => element("td", kind(settings(column)), drawCell(cell)))));
  const frame = element("div", "table", [element("table", "", rows)]);
  frame.tabIndex = 0;
  return frame;
}

function drawCell(cell) {
  return cell.type === "rich_text" ? cell.elements.map(rich) : [cell.text];
}

function drawField(kind, value, it, otherwise) {
  const placeholder = it.placeholder ? text(it.placeholder) : [otherwise];
  const node = element("div", kind, value ? [value].flat() : [element("span", "quiet", placeholder)]);
  node.setAttribute("aria-disabled", "true");
  return node;
}

function drawInput(block) {
  const label = element("div", "label", text(block.label));
  if (block.optional) label.append(element("span", "quiet", [" (optional)"]));
  const hint = block.hint ? [element("div", "hint", text(block.hint))] : [];
  return element("div", "input", [label, drawControl(block.element), ...hint]);
}

// Charts

// Narrower on a telephone, so that its letters stay readable there.
const WIDE = window.innerWidth < 560 ? 340 : 480, HIGH = 240, LEFT = 48, RIGHT = 8, TOP = 8, BOTTOM = 24;
const COLOURS = 6;

function shape(name, kind, attributes, words) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  node.setAttribute("class", kind);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  if (words !== undefined) node.textContent = words;
  return node;
}

function drawChart(block) {
  const isPie = block.chart.type === "pie";
  const parts = isPie ? block.chart.segments : block.chart.series;
  const svg = shape("svg", "", { viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-label": block.title || "Chart" });
  svg.append(...(isPie ? slices(parts) : plot(block.chart)));
  const figure = element("figure", "chart", [element("figcaption", "", [block.title || ""]), svg]);
  if (parts.length > 1) figure.append(legend(parts.map((it) => it.name || it.label)));
  return figure;
}

function legend(names) {
  return element("div", "legend", names.map((it, i) =>
    element("span", "", [element("i", "colour-" + (i % COLOURS), []), it])));
}

function plot(chart) {
  const found = chart.series.flatMap((it) => it.data.map((point) => point.label));
  const categories = (chart.axis_config && chart.axis_config.categories) || [...new Set(found)];
  const values = chart.series.flatMap((it) => it.data.map((point) => point.value));
  const ticks = ticksFor(Math.min(0, ...values), Math.max(0, ...values));
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const slot = (WIDE - LEFT - RIGHT) / Math.max(1, categories.length);
  const scale = {
    slot,
    x: (label) => LEFT + slot * (categories.indexOf(label) + 0.5),
    y: (value) => TOP + (HIGH - TOP - BOTTOM) * (1 - (value - low) / (high - low)),
  };
  const marks = chart.series.flatMap((it, i) => (chart.type === "bar"
    ? bars(it.data, scale, i, chart.series.length) : lines(it.data, scale, i, chart.type === "area")));
  return [...grid(ticks, scale), ...labels(categories, scale), ...marks];
}

function ticksFor(low, high) {
  const rough = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((it) => it * power >= rough) * power;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

function grid(ticks, scale) {
  const format = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 2 });
  return ticks.flatMap((it) => [
    shape("line", it === 0 ? "axis" : "grid", { x1: LEFT, x2: WIDE - RIGHT, y1: scale.y(it), y2: scale.y(it) }),
    shape("text", "end", { x: LEFT - 6, y: scale.y(it) + 4 }, format.format(it)),
  ]);
}

// Wide slots show every label, cut to fit; narrow ones as many as have room, the first always among them.
function labels(categories, scale) {
  const most = Math.max(7, Math.floor(scale.slot / 6));
  const shown = categories.map((it) => (it.length > most ? it.slice(0, most - 1) + "…" : it));
  const room = Math.max(...shown.map((it) => it.length), 1) * 6;
  const every = Math.ceil(room / scale.slot);
  const label = (it, i) => shape("text", "middle", { x: scale.x(categories[i]), y: HIGH - 6 }, it);
  return shown.map(label).filter((_, i) => i % every === 0);
}

function bars(data, scale, i, count) {
  const width = Math.min(40, (scale.slot * 0.7) / count);
  return data.map((it) => shape("rect", "colour-" + (i % COLOURS), {
    x: scale.x(it.label) + (i - count / 2) * width,
    y: Math.min(scale.y(it.value), scale.y(0)),
    width,
    height: Math.abs(scale.y(it.value) - scale.y(0)),
    rx: 2,
  }));
}

function lines(data, scale, i, isFilled) {
  const colour = "colour-" + (i % COLOURS);
  const points = data.map((it) => `${scale.x(it.label)},${scale.y(it.value)}`);
  const ends = data.length ? [scale.x(data[data.length - 1].label), scale.x(data[0].label)] : [];
  const floor = ends.map((x) => `${x},${scale.y(0)}`);
  const area = isFilled ? [shape("polygon", "area " + colour, { points: [...points, ...floor].join(" ") })] : [];
  const dots = data.map((it) => shape("circle", colour, { cx: scale.x(it.label), cy: scale.y(it.value), r: 2.5 }));
  return [...area, shape("polyline", colour, { points: points.join(" ") }), ...dots];
}

function slices(segments) {
  const total = segments.reduce((sum, it) => sum + it.value, 0) || 1;
  let turn = -0.25;
  return segments.map((it, i) => {
    const from = turn;
    turn += Math.min(it.value / total, 0.9999);
    return shape("path", "colour-" + (i % COLOURS), { d: slice(from, turn) });
  });
}

function slice(from, to) {
  const radius = HIGH / 2 - TOP;
  const at = (turn) =>
    [WIDE / 2 + radius * Math.cos(turn * 2 * Math.PI), HIGH / 2 + radius * Math.sin(turn * 2 * Math.PI)].join(" ");
  const isLarge = to - from > 0.5 ? 1 : 0;
  return `M ${WIDE / 2} ${HIGH / 2} L ${at(from)} A ${radius} ${radius} 0 ${isLarge} 1 ${at(to)} Z`;
}

// Surfaces

function surface(name) {
  SURFACES.forEach((it) => { it.hidden = it.id !== name; });
  document.querySelectorAll("[data-surface]").forEach((it) =>
    it.setAttribute("aria-pressed", String(it.dataset.surface === name)));
}

function show(who, children) {
  const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const badge = who === "Tillie" ? [element("span", "badge", ["APP"])] : [];
  const name = element("div", "name", [element("b", "", [who]), ...badge, element("span", "time", [time])]);
  const body = element("div", "body", [name, element("div", "blocks", children)]);
  messages.append(element("article", "message", [element("div", "avatar " + who.toLowerCase(), [who[0]]), body]));
}

function drawModal(view) {
  const close = element("span", "cross", ["\u00D7"]);
  const head = element("header", "", [element("h1", "", text(view.title)), close]);
  const body = element("div", "blocks", view.blocks.map(draw));
  const foot = element("footer", "", [element("button", "", view.close ? text(view.close) : ["Close"])]);
  if (view.submit) foot.append(element("button", "primary", text(view.submit)));
  foot.querySelectorAll("button").forEach((it) => { it.type = "button"; });
  const dialog = element("section", "dialog", [head, body, foot]);
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-label", view.title.text);
  return dialog;
}

async function fetchJson(address, options) {
  const response = await fetch(address, options);
  const json = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(json.error || `the server answered ${response.status} ${response.statusText}`);
  return json;
}

function drawError(failure) {
  return element("div", "error", [failure.message]);
}

async function ask(question, button) {
  surface("message");
  show("You", [element("div", "words", [question])]);
  try {
    const body = JSON.stringify({ question, thread, button });
    const headers = { "Content-Type": "application/json" };
    const answer = await fetchJson("/slack/preview/answer", { method: "POST", headers, body });
    answer.messages.forEach((it) => show("Tillie", it.blocks ? it.blocks.map(draw) : drawFallback(it)));
    if (answer.modal) showModal(answer.modal);
  } catch (failure) {
    show("Tillie", [drawError(failure)]);
  }
  await settled();
  if (document.body.dataset.ready) messages.lastElementChild.scrollIntoView({ block: "nearest" });
}

function drawFallback(message) {
  return [element("div", "words", text({ type: "mrkdwn", text: message.text }))];
}

function settled() {
  return Promise.all([...document.images].map((it) => it.decode().catch(() => {})));
}

function showModal(view) {
  surface("modal");
  modal.replaceChildren(drawModal(view));
}

async function fetchHome() {
  surface("home");
  try {
    home.replaceChildren(...(await fetchJson("/slack/preview/home")).blocks.map(draw));
  } catch (failure) {
    home.replaceChildren(drawError(failure));
  }
  await settled();
}

// The form an answer came with stays until another; else the server is asked for one.
async function fetchModal() {
  surface("modal");
  if (modal.querySelector(".dialog")) return;
  try {
    showModal(await fetchJson("/slack/preview/modal?form=" + (parameters.get("modal") || "quiet-hours")));
  } catch (failure) {
    modal.replaceChildren(drawError(failure));
  }
}

const OPEN = { message: () => surface("message"), home: fetchHome, modal: fetchModal };

async function begin() {
  document.body.classList.toggle("plain", parameters.has("plain"));
  surface("message");
  for (const question of parameters.getAll("q")) await ask(question);
  if (parameters.has("home")) await fetchHome();
  if (parameters.has("modal")) await fetchModal();
  document.body.dataset.ready = "true";
}

document.querySelectorAll("[data-surface]").forEach((it) =>
  it.addEventListener("click", OPEN[it.dataset.surface]));
document.getElementById("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const input = document.getElementById("question");
  if (input.value.trim()) ask(input.value.trim());
  input.value = "";
});
begin();
