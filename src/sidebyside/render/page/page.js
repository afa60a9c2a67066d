// Links, steps and filters of the page. It reads what the page holds and writes only classes, text
// and scroll positions, so that no words of the articles can become markup. Work on a scroll or a
// key goes by what is visible or by halving, never through all sentences.
"use strict";
(() => {
  const root = document.documentElement;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const SIDES = ["left", "right"];
  const other = { left: "right", right: "left" };
  const links = JSON.parse(find("#data").textContent);
  const panes = { left: find("#left"), right: find("#right") };
  const sentences = { left: all(".s", panes.left), right: all(".s", panes.right) };
  const members = links.map(() => ({ left: [], right: [] }));
  const place = new Map(); // sentence → { side, number }
  for (const side of SIDES) {
    sentences[side].forEach((sentence, number) => {
      place.set(sentence, { side, number });
      members[sentence.dataset.b][side].push(sentence);
    });
  }
  const canvas = find("#links");
  const card = find("#card");
  const off = new Set(["typography"]);
  let current = null; // the sentence that was chosen last
  let hot = null; // the link under the pointer
  let driver = "left"; // the article that the reader scrolls; the other one follows
  let isSynced = true;
  const stop = { differences: -1, quotations: -1, facts: -1, judgements: -1 };
  root.classList.add("js", "off-typography");
  root.dataset.tab = "left";
  for (const tag of all("a.tag")) tag.tabIndex = -1; // one tab stop an article; keys go on from there

  // Where sentences stand, as numbers in the scrolled text

  let tops, ends, knots;
  function measure() {
    tops = { left: [], right: [] };
    ends = { left: [], right: [] };
    for (const side of SIDES) {
      const pane = panes[side];
      const origin = pane.getBoundingClientRect().top - pane.scrollTop;
      for (const sentence of sentences[side]) {
        const box = sentence.getBoundingClientRect();
        tops[side].push(box.top - origin);
        ends[side].push(box.bottom - origin);
      }
    }
    knots = [{ left: 0, right: 0 }];
    for (const link of members) {
      if (!link.left.length || !link.right.length) continue;
      const knot = { left: top(link.left[0]), right: top(link.right[0]) };
      const last = knots[knots.length - 1];
      if (knot.left > last.left && knot.right > last.right) knots.push(knot);
    }
    knots.push({ left: panes.left.scrollHeight, right: panes.right.scrollHeight });
    draw();
  }
  const top = (sentence) => tops[place.get(sentence).side][place.get(sentence).number];

  // The first number from which test holds, by halving
  function firstWhere(count, test) {
    let low = 0, high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (test(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function follow(side) {
    const pane = panes[side], second = panes[other[side]];
    const focus = pane.clientHeight / 3;
    const y = pane.scrollTop + focus;
    const at = Math.max(1, Math.min(firstWhere(knots.length, (n) => knots[n][side] > y), knots.length - 1));
    const [a, b] = [knots[at - 1], knots[at]];
    const part = (y - a[side]) / Math.max(1, b[side] - a[side]);
    second.scrollTop = a[other[side]] + part * (b[other[side]] - a[other[side]]) - focus;
  }

  // Links between the articles, drawn for what is visible

  let isDrawing = false;
  function draw() {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => { isDrawing = false; paint(); });
  }
  const inks = {};
  function learnInks() {
    for (const swatch of all(".swatch")) inks[swatch.classList[1]] = getComputedStyle(swatch).color;
    draw();
  }
  function visibleLinks(side) {
    const pane = panes[side], from = pane.scrollTop, to = from + pane.clientHeight;
    const found = [];
    for (let n = firstWhere(ends[side].length, (n) => ends[side][n] > from); n < tops[side].length && tops[side][n] < to; n++) {
      found.push(Number(sentences[side][n].dataset.b));
    }
    return found;
  }
  function paint() {
    const width = canvas.clientWidth, height = canvas.clientHeight;
    if (!width || !tops) return;
    const scale = window.devicePixelRatio || 1;
    canvas.width = width * scale;
    canvas.height = height * scale;
    const pen = canvas.getContext("2d");
    pen.scale(scale, scale);
    const base = canvas.getBoundingClientRect().top;
    const chosen = current && Number(current.dataset.b);
    const shown = new Set([...visibleLinks("left"), ...visibleLinks("right")]);
    const order = [...shown].filter((link) => link !== chosen && link !== hot);
    for (const link of [hot, chosen]) if (link !== null && shown.has(link)) order.push(link);
    for (const link of order) {
      const { kind, moved } = links[link];
      if (isOff(link)) continue;
      const rails = {};
      for (const side of SIDES) {
        const shift = panes[side].getBoundingClientRect().top - panes[side].scrollTop - base;
        rails[side] = members[link][side].map((sentence) => {
          const { number } = place.get(sentence);
          return [tops[side][number] + shift + 9, ends[side][number] + shift - 9];
        });
      }
      const isHeavy = link === hot || link === chosen;
      pen.strokeStyle = inks[moved ? "moved" : kind] || inks[kind];
      pen.globalAlpha = isHeavy ? 1 : kind === "identical" ? 0.45 : 0.75;
      pen.lineWidth = isHeavy ? 2.5 : 1.25;
      pen.setLineDash(moved ? [5, 3] : []);
      for (const side of SIDES) {
        const x = side === "left" ? 4 : width - 4;
        for (const [from, to] of rails[side]) line(pen, x, from, x, Math.max(to, from + 2));
      }
      for (const [from, to] of rails.left) {
        for (const [start, end] of rails.right) curve(pen, 4, (from + to) / 2, width - 4, (start + end) / 2);
      }
    }
  }
  function line(pen, x1, y1, x2, y2) {
    pen.beginPath(); pen.moveTo(x1, y1); pen.lineTo(x2, y2); pen.stroke();
  }
  function curve(pen, x1, y1, x2, y2) {
    const middle = (x1 + x2) / 2;
    pen.beginPath(); pen.moveTo(x1, y1); pen.bezierCurveTo(middle, y1, middle, y2, x2, y2); pen.stroke();
  }

  // Choosing a sentence

  function mark(link, name, isOn) {
    if (link === null) return;
    for (const side of SIDES) for (const sentence of members[link][side]) sentence.classList.toggle(name, isOn);
  }
  function isPaned() {
    return getComputedStyle(canvas).display !== "none" && getComputedStyle(panes.left).overflowY === "auto";
  }
  function choose(sentence, options = {}) {
    if (current) {
      mark(Number(current.dataset.b), "current", false);
      current.removeAttribute("aria-current");
    }
    current = sentence;
    if (!sentence) {
      card.replaceChildren("Click a sentence, or press j: its partner comes level with it. ? shows all keys.");
      card.hidden = !isPaned();
      return draw();
    }
    const { side } = place.get(sentence);
    const link = Number(sentence.dataset.b);
    mark(link, "current", true);
    sentence.setAttribute("aria-current", "true");
    sentence.tabIndex = -1;
    tell(link, side);
    if (!isPaned()) showTab(side);
    sentence.focus({ preventScroll: true });
    driver = null;
    reveal(sentence, options.isJump);
    const partner = members[link][other[side]][0];
    if (isPaned() && partner) level(sentence, partner);
    draw();
  }
  // Into the middle third of its article, if it is outside of what shows
  function reveal(sentence, isJump) {
    if (!isPaned()) return sentence.scrollIntoView({ block: "center" });
    const pane = panes[place.get(sentence).side];
    const box = sentence.getBoundingClientRect(), frame = pane.getBoundingClientRect();
    if (isJump || box.top < frame.top + 24 || box.bottom > frame.bottom - 24) {
      pane.scrollTop += box.top - frame.top - frame.height / 3;
    }
  }
  function level(sentence, partner) {
    panes[place.get(partner).side].scrollTop += partner.getBoundingClientRect().top - sentence.getBoundingClientRect().top;
  }
  function tell(link, side) {
    const { where, told, why, facts = [], verdict, note } = links[link];
    const parts = [["where", where], ["told", told]];
    for (const fact of facts) parts.push(["facts", `! ${fact}`]);
    parts.push(["why", why], ["verdict", verdict], ["note", note]);
    card.replaceChildren();
    for (const [name, words] of parts) {
      if (!words) continue;
      const part = document.createElement("span");
      part.className = name;
      part.textContent = words;
      card.append(part);
    }
    const partner = document.createElement("p");
    partner.className = "partner";
    for (const sentence of members[link][other[side]]) {
      const copy = sentence.cloneNode(true);
      for (const element of [copy, ...all("[id]", copy)]) element.removeAttribute("id");
      copy.classList.remove("current");
      partner.append(copy, " ");
    }
    card.append(partner);
    card.hidden = false;
  }
  function go(step) {
    if (!current) return choose(firstShown(driver || "left") || null);
    const { side, number } = place.get(current);
    const next = sentences[side][number + step];
    if (next) choose(next);
  }
  const firstFrom = (side, y) => {
    const known = tops[side];
    return sentences[side][Math.min(firstWhere(known.length, (n) => known[n] >= y), known.length - 1)];
  };
  const firstShown = (side) => firstFrom(side, panes[side].scrollTop);
  function cross(wanted) {
    if (!current) return choose(firstShown(wanted || "left") || null);
    const { side } = place.get(current);
    if (wanted === side) return;
    const link = members[Number(current.dataset.b)];
    const partners = link[other[side]];
    if (partners.length) {
      const again = link[side].indexOf(current);
      return choose(partners[Math.max(0, again) % partners.length]);
    }
    if (wanted) {
      const y = current.getBoundingClientRect().top - panes[wanted].getBoundingClientRect().top;
      const near = firstFrom(wanted, panes[wanted].scrollTop + y);
      if (near) choose(near);
    }
  }

  // Stepping

  function isOff(link) {
    const { kind, moved, grades = [] } = links[link];
    if (off.has(kind) || (moved && off.has("moved"))) return true;
    return kind === "edited" && grades.length > 0 && grades.every((grade) => off.has(grade));
  }
  const isDifference = (link) => links[link].kind !== "identical" || links[link].moved;
  const target = () => find("[name=target]:checked").value;
  const stops = {
    differences: () => links.flatMap((_, link) => {
      const first = members[link].left[0] || members[link].right[0];
      return isDifference(link) && !isOff(link) && first ? [{ sentence: first }] : [];
    }),
    quotations: () => all("#quotations .u:not([hidden]) .places a").map((anchor) => ({ anchor })),
    facts: () => all("#facts .fact").map((fact) => ({ fact })),
    judgements: () => all("#review .fact").map((fact) => ({ fact })),
  };
  function step(by) {
    const name = target(), found = stops[name]();
    if (!found.length) return say(`no ${name}`);
    let next = stop[name] + by;
    if (name === "differences" && current) next = nextDifference(found, by);
    if (next < 0 || next >= found.length) next = next < 0 ? found.length - 1 : 0;
    stop[name] = next;
    say(`${next + 1} of ${found.length}`);
    visit(found[next]);
  }
  function nextDifference(found, by) {
    const here = Number(current.dataset.b);
    const at = firstWhere(found.length, (n) => Number(found[n].sentence.dataset.b) >= here);
    const isHere = at < found.length && Number(found[at].sentence.dataset.b) === here;
    return by > 0 ? at + (isHere ? 1 : 0) : at - 1;
  }
  function visit({ sentence, anchor, fact }) {
    if (sentence) return choose(sentence, { isJump: true });
    if (anchor) return jump(anchor.hash, anchor.closest(".u"));
    light(fact);
    const link = fact.dataset.b;
    if (link !== undefined) choose(members[link].left[0] || members[link].right[0], { isJump: true });
    else if (find("a", fact)) jump(find("a", fact).hash, fact);
  }
  const say = (words) => { find("#position").textContent = words; };

  // Quotations and facts

  function light(item) {
    for (const lit of all(".lit")) lit.classList.remove("lit");
    if (!item) return;
    item.classList.add("lit");
    if (item.dataset.u !== undefined) {
      for (const words of all(`[data-u~="${item.dataset.u}"]`)) words.classList.add("lit");
    }
    item.scrollIntoView({ block: "nearest" });
  }
  function jump(hash, item) {
    const goal = document.getElementById(hash.slice(1));
    if (!goal) return;
    light(item);
    const sentence = goal.closest(".s");
    if (sentence) return choose(sentence, { isJump: true });
    const folded = goal.closest("details");
    if (folded) folded.open = true;
    goal.scrollIntoView({ block: "center" });
  }
  find("#ledger").addEventListener("click", (event) => {
    const item = event.target.closest(".u, .fact");
    const anchor = event.target.closest("a");
    if (!item || event.target.closest("select, input")) return;
    event.preventDefault();
    if (anchor) jump(anchor.hash, item);
    else if (item.dataset.b !== undefined) visit({ fact: item });
    else if (find(".places a", item)) jump(find(".places a", item).hash, item);
  });
  function chooseQuotations() {
    const kind = find("#u-relation").value, speaker = find("#u-speaker").value;
    const list = find("#quotations ul");
    const items = all(".u", list);
    for (const item of items) {
      const { kinds, speakers } = item.dataset;
      item.hidden = !((!kind || kinds.split(" ").includes(kind)) && (!speaker || speakers.split(" ").includes(speaker)));
    }
    const isInOrder = find("#u-order").checked;
    const key = (item) => Number(isInOrder ? item.dataset.u : item.dataset.rank);
    list.append(...items.sort((a, b) => key(a) - key(b)));
    stop.quotations = -1;
  }
  all("#quotations .u").forEach((item, rank) => { item.dataset.rank = rank; });
  all(".choose select, .choose input").forEach((input) => input.addEventListener("change", chooseQuotations));

  // The pointer

  for (const side of SIDES) {
    const pane = panes[side];
    pane.addEventListener("mouseover", (event) => {
      const sentence = event.target.closest(".s");
      const link = sentence ? Number(sentence.dataset.b) : null;
      if (link === hot) return;
      mark(hot, "hot", false);
      hot = link;
      mark(hot, "hot", true);
      draw();
    });
    pane.addEventListener("mouseleave", () => { mark(hot, "hot", false); hot = null; draw(); });
    pane.addEventListener("click", (event) => {
      const sentence = event.target.closest(".s");
      if (!sentence || String(getSelection())) return;
      event.preventDefault();
      if (event.target.closest("a.tag")) {
        choose(sentence);
        return cross();
      }
      choose(sentence);
      const words = event.target.closest(".q");
      light(words && find(`#u${words.dataset.u.split(" ")[0]}`));
    });
    pane.addEventListener("keydown", (event) => {
      if (/^(Page|Home|End| )/.test(event.key)) driver = side;
    });
    for (const name of ["wheel", "touchstart", "pointerdown"]) {
      pane.addEventListener(name, () => { driver = side; }, { passive: true });
    }
    pane.addEventListener("scroll", () => {
      if (isSynced && driver === side) follow(side);
      draw();
    }, { passive: true });
    pane.addEventListener("toggle", measure, true);
  }
  all(".strip").forEach((strip) => strip.addEventListener("click", (event) => {
    const cell = event.target.closest("[data-s]");
    if (cell) choose(document.getElementById(cell.dataset.s), { isJump: true });
  }));

  // Switches

  all("[data-filter]").forEach((input) => {
    const apply = () => {
      const { filter } = input.dataset;
      root.classList.toggle(`off-${filter}`, !input.checked);
      if (input.checked) off.delete(filter);
      else off.add(filter);
      say("");
      draw();
    };
    input.addEventListener("change", apply);
    apply();
  });
  const press = (button, isOn) => button.setAttribute("aria-pressed", String(isOn));
  function toggleSync() {
    isSynced = !isSynced;
    press(find("#sync"), isSynced);
  }
  function toggleMarks() {
    press(find("#words"), !root.classList.toggle("no-marks"));
  }
  function toggleTheme() {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    learnInks();
  }
  function showTab(name) {
    root.dataset.tab = name;
    for (const button of all("[data-tab]", find(".tabs"))) press(button, button.dataset.tab === name);
  }
  for (const button of all("[data-tab]", find(".tabs"))) {
    button.addEventListener("click", () => { showTab(button.dataset.tab); scrollTo(0, 0); });
  }
  const help = find("#help");
  const acts = {
    j: () => go(1), ArrowDown: () => go(1), k: () => go(-1), ArrowUp: () => go(-1),
    h: () => cross("left"), ArrowLeft: () => cross("left"), l: () => cross("right"), ArrowRight: () => cross("right"),
    Enter: () => cross(), n: () => step(1), N: () => step(-1),
    w: toggleMarks, s: toggleSync, t: toggleTheme,
    Escape: () => { light(null); choose(null); say(""); for (const name in stop) stop[name] = -1; },
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.closest("select") && event.key !== "Escape") return; // it takes letters itself
    const isForIt = /^(Enter|Arrow)/.test(event.key) && event.target.closest("input, summary, aside a, button");
    const act = isForIt ? null : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  for (const [name, act] of [["next", acts.n], ["previous", acts.N], ["sync", toggleSync], ["words", toggleMarks],
    ["theme", toggleTheme], ["keys", acts["?"]], ["close", () => help.close()]]) {
    find(`#${name}`).addEventListener("click", act);
  }
  addEventListener("resize", measure);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", learnInks);
  learnInks();
  choose(null);
  measure();
})();
