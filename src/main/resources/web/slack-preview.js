"use strict";

// Draws what would go to Slack, close to how Slack draws it.
const { element, text } = Mrkdwn;
const page = document.getElementById("messages");
const thread = "preview-" + Math.random().toString(36).slice(2);
const parameters = new URLSearchParams(location.search);

const BLOCKS = {
  section: (block) => {
    const children = block.text ? [element("div", "words", text(block.text))] : [];
    if (block.accessory) children.push(drawButton(block.accessory));
    return element("div", "section", children);
  },
  header: (block) => element("h2", "", [block.text.text]),
  divider: () => element("hr", "", []),
  context: (block) => element("div", "context", block.elements.map((it) => element("span", "", text(it)))),
  actions: (block) => element("div", "actions", block.elements.map(drawButton)),
  image: drawPicture,
  table: drawTable,
  rich_text: (block) => element("div", "rich", block.elements.map(drawRich)),
  data_visualization: drawChart,
};

function draw(block) {
  const known = BLOCKS[block.type];
  return known ? known(block) : element("div", "unknown", ["unknown block: " + block.type]);
}

function drawButton(button) {
  const node = element("button", "button " + (button.style || ""), [button.text.text]);
  node.type = "button";
  node.addEventListener("click", () => ask(button.text.text, button.value));
  return node;
}

function drawPicture(block) {
  const picture = element("img", "picture", []);
  picture.alt = block.alt_text;
  picture.src = block.preview_url || block.image_url || "";
  return picture;
}

function drawTable(block) {
  const align = (column) => ((block.column_settings || [])[column] || {}).align || "left";
  const rows = block.rows.map((row) =>
    element("tr", "", row.map((cell, column) => element("td", align(column), drawCell(cell)))));
  return element("div", "table", [element("table", "", rows)]);
}

function drawCell(cell) {
  return cell.type === "raw_text" ? [cell.text] : cell.elements.map(drawRich);
}

function drawRich(part) {
  const words = part.elements.map((it) => (it.style && it.style.bold ? element("b", "", [it.text]) : it.text));
  return element(part.type === "rich_text_preformatted" ? "pre" : "span", "", words);
}

function drawChart(block) {
  const figure = element("figure", "chart", [element("figcaption", "", [block.title])]);
  const series = block.chart.series;
  const most = Math.max(...series.flatMap((it) => it.data.map((point) => point.value)), 1);
  for (const point of series.flatMap((it) => it.data)) {
    const bar = element("div", "bar", []);
    bar.style.width = Math.max(1, (100 * point.value) / most) + "%";
    figure.append(element("div", "row", [element("span", "label", [point.label]), element("div", "track", [bar])]));
  }
  return figure;
}

function show(who, children) {
  const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const name = [element("b", "", [who])];
  if (who === "Tillie") name.push(element("span", "badge", ["APP"]));
  name.push(element("span", "time", [time]));
  const body = element("div", "body", [element("div", "name", name), ...children]);
  page.append(element("article", "message", [element("div", "avatar " + who.toLowerCase(), [who[0]]), body]));
}

async function fetchJson(address, options) {
  const response = await fetch(address, options);
  const json = await response.json();
  if (!response.ok) throw new Error(json.error || response.statusText);
  return json;
}

async function ask(question, button) {
  show("You", [element("div", "words", [question])]);
  try {
    const body = JSON.stringify({ question, thread, button });
    const headers = { "Content-Type": "application/json" };
    const answer = await fetchJson("/slack/preview/answer", { method: "POST", headers, body });
    answer.messages.forEach((it) => show("Tillie", it.blocks.map(draw)));
  } catch (failure) {
    show("Tillie", [element("div", "error", [failure.message])]);
  }
  await Promise.all([...document.images].map((it) => it.decode().catch(() => {})));
  if (!parameters.has("plain")) page.lastElementChild.scrollIntoView();
}

async function showHome() {
  page.replaceChildren();
  page.className = "home";
  try {
    const home = await fetchJson("/slack/preview/home");
    page.append(...home.blocks.map(draw));
  } catch (failure) {
    page.append(element("div", "error", [failure.message]));
  }
}

function showMessages() {
  page.replaceChildren();
  page.className = "";
}

async function begin() {
  document.body.classList.toggle("plain", parameters.has("plain"));
  if (parameters.has("home")) await showHome();
  for (const question of parameters.getAll("q")) await ask(question);
  document.body.dataset.ready = "true";
}

document.getElementById("show-home").addEventListener("click", showHome);
document.getElementById("show-messages").addEventListener("click", showMessages);
document.getElementById("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const input = document.getElementById("question");
  if (input.value.trim()) ask(input.value.trim());
  input.value = "";
});
begin();
