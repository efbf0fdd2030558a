"use strict";

// Slack's markup as nodes of a page. What people wrote only ever becomes text.
const Mrkdwn = (() => {
  const MARKS = [
    [/^```([\s\S]+?)```/, (it) => element("pre", "", [it[1].replace(/^\n/, "")])],
    [/^`([^`\n]+)`/, (it) => element("code", "", [unescape(it[1])])],
    [/^\*([^*\n]+)\*/, (it) => element("b", "", nodes(it[1]))],
    [/^_([^_\n]+)_(?!\w)/, (it) => element("i", "", nodes(it[1]))],
    [/^~([^~\n]+)~/, (it) => element("s", "", nodes(it[1]))],
    [/^<!date\^[^|>]*\|([^>]*)>/, (it) => unescape(it[1])],
    [/^<@([A-Z0-9]+)>/, (it) => element("span", "mention", ["@" + it[1].toLowerCase()])],
    [/^<(https?:[^|>]+)(?:\|([^>]*))?>/, (it) => link(it[1], it[2] || it[1])],
    [/^:([a-z_]+):/, (it) => EMOJI[it[1]] || it[0]],
    [/^\n/, () => document.createElement("br")],
  ];
  const PLAIN = /^[^*_~`<:\n]+|^[\s\S]/;
  const EMOJI = { thumbsdown: "\u{1F44E}", thumbsup: "\u{1F44D}", x: "\u274C", wave: "\u{1F44B}" };

  function element(name, kind, children) {
    const node = document.createElement(name);
    if (kind) node.className = kind;
    node.append(...children);
    return node;
  }

  function link(address, words) {
    const node = element("a", "", [unescape(words)]);
    node.href = address;
    return node;
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
      atWord = /[\s(]$/.test(match[0]);
      rest = rest.slice(match[0].length);
    }
    return found;
  }

  function text(object) {
    return object.type === "mrkdwn" ? nodes(object.text) : [object.text];
  }

  return { element, nodes, text };
})();
