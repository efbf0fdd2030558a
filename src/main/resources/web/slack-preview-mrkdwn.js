"use strict";

// Slack's markup and rich text as nodes of a page. What people wrote only ever becomes text.
const Mrkdwn = (() => {
  const MARKS = [
    [/^```([\s\S]+?)```/, (it) => element("pre", "", [unescape(it[1].replace(/^\n/, ""))])],
    [/^`([^`\n]+)`/, (it) => element("code", "", [unescape(it[1])])],
    [/^\*(?!\s)([^*\n]*[^*\s])\*(?!\w)/, (it) => element("b", "", nodes(it[1]))],
    [/^_(?!\s)([^_\n]*[^_\s])_(?!\w)/, (it) => element("i", "", nodes(it[1]))],
    [/^~(?!\s)([^~\n]*[^~\s])~(?!\w)/, (it) => element("s", "", nodes(it[1]))],
    [/^<!date\^[^|>]*\|([^>]*)>/, (it) => unescape(it[1])],
    [/^<!(here|channel|everyone)>/, (it) => mention("@" + it[1])],
    [/^<@([A-Z0-9]+)(?:\|([^>]*))?>/, (it) => mention("@" + (it[2] || it[1].toLowerCase()))],
    [/^<#([A-Z0-9]+)(?:\|([^>]*))?>/, (it) => mention("#" + (it[2] || it[1].toLowerCase()))],
    [/^<((?:https?|mailto):[^|>]+)(?:\|([^>]*))?>/, (it) => link(unescape(it[1]), unescape(it[2] || it[1]))],
    [/^:([a-z0-9_+-]+):/, (it) => emoji(it[1])],
    [/^\n/, () => document.createElement("br")],
  ];
  const PLAIN = /^[^*_~`<:\n]+|^[\s\S]/;
  const EMOJI = new Map(Object.entries({
    white_check_mark: "\u2705", x: "\u274C", warning: "\u26A0\uFE0F", chart_with_upwards_trend: "\u{1F4C8}",
    chart_with_downwards_trend: "\u{1F4C9}", package: "\u{1F4E6}", wave: "\u{1F44B}", thumbsup: "\u{1F44D}",
    thumbsdown: "\u{1F44E}", bulb: "\u{1F4A1}", bell: "\u{1F514}", eyes: "\u{1F440}",
  }));

  function element(name, kind, children) {
    const node = document.createElement(name);
    if (kind) node.className = kind;
    node.append(...children);
    return node;
  }

  function link(address, words) {
    const node = element("a", "", [words]);
    if (/^(https?|mailto):/.test(address)) node.href = address;
    node.rel = "noreferrer";
    return node;
  }

  function mention(words) {
    return element("span", "mention", [words]);
  }

  function emoji(name) {
    return EMOJI.get(name) || ":" + name + ":";
  }

  function unescape(words) {
    return words.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
  }

  // Marks count at the beginning of a word only, as in Slack.
  function nodes(words) {
    const found = [];
    let rest = words;
    let atWord = true;
    while (rest) {
      const mark = MARKS.map(([pattern, draw]) => [pattern.exec(rest), draw])
        .find(([match]) => match && (atWord || !/^[*_~]/.test(rest)));
      const [match, draw] = mark || [PLAIN.exec(rest), (it) => unescape(it[0])];
      found.push(draw(match));
      atWord = /[^\w*~]$/.test(match[0]);
      rest = rest.slice(match[0].length);
    }
    return found;
  }

  // A plain text shows emoji but no marks.
  function text(object) {
    if (object.type === "mrkdwn") return nodes(object.text);
    return [object.text.replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name))];
  }

  const RICH = {
    text: (it) => it.text,
    link: (it) => link(it.url, it.text || it.url),
    user: (it) => mention("@" + it.user_id.toLowerCase()),
    channel: (it) => mention("#" + it.channel_id.toLowerCase()),
    broadcast: (it) => mention("@" + it.range),
    emoji: (it) => emoji(it.name),
  };
  const STYLES = [["code", "code"], ["bold", "b"], ["italic", "i"], ["strike", "s"]];

  function richWords(it) {
    const node = Object.hasOwn(RICH, it.type) ? RICH[it.type](it) : "[" + it.type + "]";
    return STYLES.filter(([style]) => it.style && it.style[style])
      .reduce((inner, [, name]) => element(name, "", [inner]), node);
  }

  function rich(part) {
    if (part.type === "rich_text_list") return richList(part);
    const names = { rich_text_preformatted: "pre", rich_text_quote: "blockquote" };
    return element(names[part.type] || "div", "words", part.elements.map(richWords));
  }

  function richList(part) {
    const items = part.elements.map((it) => element("li", "", it.elements.map(richWords)));
    const list = element(part.style === "ordered" ? "ol" : "ul", "indent-" + Math.min(part.indent || 0, 3), items);
    if (part.offset) list.start = part.offset + 1;
    return list;
  }

  return { element, text, rich };
})();
