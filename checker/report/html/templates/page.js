"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const later = window.requestIdleCallback ? (work) => requestIdleCallback(work, { timeout: 1500 }) : (work) => setTimeout(work, 50);

  // What was noted lives in the browser's store; where that is closed to us, it lives as long as the page.
  const store = {
    read(key) { try { return JSON.parse(localStorage.getItem(key) || "null"); } catch { return null; } },
    write(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* kept in memory */ } },
  };
  const key = "checker:" + document.body.dataset.report;
  const notes = store.read(key) || {};
  for (const tools of document.querySelectorAll(".tools")) tools.hidden = false;

  // Theme: as the system has it, or the one that was chosen last.
  const themes = ["auto", "light", "dark"];
  const themeButton = make("button", "", { type: "button", id: "theme" });
  function setTheme(name) {
    if (name === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
    themeButton.setAttribute("aria-label", "Theme: " + name);
    themeButton.title = "Theme: " + name;
    store.write("checker:theme", name);
  }
  themeButton.addEventListener("click", () => setTheme(themes[(themes.indexOf(document.documentElement.dataset.theme || "auto") + 1) % 3]));
  document.querySelector(".top").append(themeButton);
  const chosen = store.read("checker:theme");
  setTheme(themes.includes(chosen) ? chosen : "auto");

  // A link into something that is closed opens it.
  function reveal() {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    const own = target.classList.contains("finding") && target.querySelector("details");
    if (own) own.open = true;
    target.hidden = false;
    target.scrollIntoView({ block: target.classList.contains("c") ? "center" : "start" });
  }
  addEventListener("hashchange", reveal);
  if (location.hash) later(reveal);

  // Pictures: the sentence behind a bar stands beside it, at once, for the pointer and for the keyboard.
  const tip = make("div", "", { class: "tip", "aria-hidden": "true", dir: "auto" });
  let tipped = null;
  tip.hidden = true;
  document.body.append(tip);
  function placeTip() {
    tip.hidden = !tipped;
    if (!tipped) return;
    const at = tipped.querySelector("rect:last-of-type").getBoundingClientRect();
    const [width, height] = [tip.offsetWidth, tip.offsetHeight];
    tip.style.left = Math.max(16, Math.min(at.left + at.width / 2 - width / 2, innerWidth - width - 16)) + "px";
    tip.style.top = (at.top > height + 60 ? at.top - height - 8 : at.bottom + 8) + "px";
  }
  function showTip(event) {
    tipped = event.target.closest(".bar");
    const title = tipped && tipped.querySelector("title");
    if (title) title.remove();
    if (tipped) tip.textContent = tipped.getAttribute("aria-label");
    placeTip();
  }
  function hideTip() {
    tipped = null;
    tip.hidden = true;
  }
  const pictures = byId("pictures");
  if (pictures) {
    for (const kind of ["pointerover", "focusin"]) pictures.addEventListener(kind, showTip);
    for (const kind of ["pointerleave", "focusout", "click"]) pictures.addEventListener(kind, hideTip);
    addEventListener("scroll", placeTip, { passive: true });
    addEventListener("keydown", (event) => { if (event.key === "Escape") hideTip(); });
  }

  // Findings: filters, notes, keys.
  const findings = [...document.querySelectorAll(".finding")];
  const stateOf = (finding) => (notes[finding.dataset.f] || {}).state || "open";
  function showState(finding) {
    const note = notes[finding.dataset.f] || {};
    finding.classList.remove("open", "seen", "waive");
    finding.classList.add(stateOf(finding));
    finding.classList.toggle("noted", Boolean(note.comment));
  }
  function keep(finding, change) {
    const note = { state: "open", comment: "", ...notes[finding.dataset.f], ...change };
    if (note.state === "open" && !note.comment) delete notes[finding.dataset.f];
    else notes[finding.dataset.f] = note;
    store.write(key, notes);
    showState(finding);
    tell();
  }
  function noteControls(finding) {
    const body = finding.querySelector(".body");
    if (body.querySelector(".note")) return;
    const note = notes[finding.dataset.f] || {};
    const box = make("div", "", { class: "note" });
    const state = make("select");
    for (const [value, text] of [["open", "open"], ["seen", "seen"], ["waive", "to be waived"]]) state.append(make("option", text, { value }));
    state.value = note.state || "open";
    const comment = make("textarea", "", { rows: "1" });
    comment.value = note.comment || "";
    state.addEventListener("change", () => keep(finding, { state: state.value }));
    comment.addEventListener("input", () => keep(finding, { comment: comment.value }));
    const first = make("label", "Noted as ");
    first.append(state);
    const second = make("label", "Comment ", { class: "wide" });
    second.append(comment);
    box.append(first, second);
    body.append(box);
  }
  for (const finding of findings) if (notes[finding.dataset.f]) showState(finding);
  if (findings.length) later(tell);
  document.addEventListener("toggle", (event) => {
    const finding = event.target.open && event.target.parentElement;
    if (finding && finding.classList.contains("finding")) noteControls(finding);
  }, true);

  // Beside the filters: how many findings are shown, and how many have been noted on.
  let shownCount = findings.length;
  function tell() {
    const parts = [shownCount < findings.length && `${shownCount} of ${findings.length} shown`, findings.some((each) => notes[each.dataset.f]) && `${findings.filter((each) => notes[each.dataset.f]).length} noted`];
    byId("find-count").textContent = parts.filter(Boolean).join(", ");
  }

  function filterFindings() {
    const words = byId("find-text").value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = (id) => (byId(id) ? byId(id).value : "");
    const [severity, rule, state] = ["find-severity", "find-rule", "find-state"].map(wanted);
    let count = 0;
    for (const finding of findings) {
      let fits = (!severity || finding.classList.contains(severity)) && (!rule || finding.querySelector(".rule").textContent === rule) && (!state || stateOf(finding) === state);
      if (fits && words.length) {
        finding.words = finding.words || finding.textContent.toLowerCase();
        fits = words.every((word) => finding.words.includes(word));
      }
      finding.hidden = !fits;
      count += fits;
    }
    for (const part of document.querySelectorAll(".findings.part")) part.hidden = !part.querySelector(".finding:not([hidden])");
    shownCount = count;
    tell();
  }
  if (findings.length) {
    for (const id of ["find-text", "find-severity", "find-rule", "find-state"]) if (byId(id)) byId(id).addEventListener("input", filterFindings);
    byId("open-all").addEventListener("click", (event) => {
      const open = event.target.textContent === "Open all";
      for (const finding of findings) if (!finding.hidden) finding.firstElementChild.open = open;
      event.target.textContent = open ? "Close all" : "Open all";
    });
    // Keys work only while a finding's line has the focus, so that they never get in the way of a reader's own.
    byId("findings").addEventListener("keydown", (event) => {
      const finding = event.target.closest(".finding");
      if (!finding || event.target !== finding.querySelector("summary") || event.ctrlKey || event.metaKey || event.altKey) return;
      const shown = findings.filter((each) => !each.hidden);
      const at = shown.indexOf(finding);
      const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: shown.length - 1 }[event.key];
      if (to !== undefined && shown[to]) shown[to].querySelector("summary").focus();
      else if (event.key === "s") {
        keep(finding, { state: stateOf(finding) === "open" ? "seen" : "open" });
        const state = finding.querySelector(".note select");
        if (state) state.value = stateOf(finding);
      } else if (to === undefined) return;
      event.preventDefault();
    });
    const noted = () => findings.filter((finding) => notes[finding.dataset.f]).map((finding) => [finding, { state: "open", comment: "", ...notes[finding.dataset.f] }]);
    const message = (finding) => finding.querySelector(".msg").textContent.trim();
    byId("save-notes").addEventListener("click", () => {
      const plain = (text) => text.replace(/[\\`*_[\]<>|~&$#]/g, "\\$&");
      const items = noted().map(([finding, note]) => {
        const comment = note.comment.trim().split("\n").map((line) => "  " + plain(line)).join("\n");
        return `- ${plain(message(finding))} (\`${finding.dataset.f}\`), ${note.state === "waive" ? "to be waived" : note.state}${note.comment.trim() ? "\n\n" + comment : ""}\n`;
      });
      save("notes.md", "text/markdown", "# Notes\n\n" + (items.join("\n") || "Nothing was noted.\n"));
    });
    byId("save-waivers").addEventListener("click", () => {
      const waived = noted().filter(([, note]) => note.state === "waive");
      const quoted = (text) => JSON.stringify(text.trim().replace(/\s+/g, " ")).replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (char) => "\\u" + char.charCodeAt(0).toString(16).padStart(4, "0"));
      const items = waived.map(([finding, note]) => `  - fingerprint: "${finding.dataset.f}"\n    reason: ${quoted(note.comment || "looked at and accepted: " + message(finding))}\n`);
      save("waivers.yaml", "text/yaml", items.length ? "waivers:\n" + items.join("") : "waivers: []\n");
    });
  }
  function save(name, type, text) {
    const link = make("a", "", { download: name });
    link.href = URL.createObjectURL(new Blob([text], { type }));
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  // Inventory: all rows are in the page for those without a script; with one, a part of those that fit is shown.
  const PART = 50;
  function startList() {
    const body = byId("list").tBodies[0];
    const rows = [...body.rows].map((row, at) => ({ row, at, cells: [...row.cells].map((cell) => cell.textContent) }));
    // A long inventory has only its beginning in the table; the rest is in a block of data, and its rows are made when they are shown.
    const rest = byId("list-rest") && JSON.parse(byId("list-rest").textContent);
    if (rest) for (const [claim, name, line, ...others] of rest.rows) {
      const finding = others.pop();
      rows.push({ at: rows.length, claim, finding: finding < 0 ? "" : rest.findings[finding], cells: [`${rest.words[name]}:${line}`, ...others.map((word) => rest.words[word])] });
    }
    const rowOf = (each) => {
      if (each.row) return each.row;
      each.row = make("tr");
      each.cells.forEach((text, at) => {
        const href = at === 0 && each.claim ? "#c" + each.claim : at === 6 && each.finding ? "#" + each.finding : "";
        const cell = make("td", href ? "" : text);
        if (href) cell.append(make("a", text, { href, class: at === 6 ? text : "" }));
        each.row.append(cell);
      });
      return each.row;
    };
    let fitting = rows, shown = PART, column = -1, down = false;
    const documentOf = (row) => row.cells[0].replace(/:\d+$/, "");
    const options = (id, values) => { for (const value of new Set(values)) byId(id).append(make("option", value)); };
    options("list-status", rows.map((row) => row.cells[6]));
    options("list-document", rows.map(documentOf));
    const show = () => {
      body.replaceChildren(...fitting.slice(0, shown).map(rowOf));
      byId("list-more").hidden = fitting.length <= shown;
      byId("list-count").textContent = `${Math.min(shown, fitting.length)} of ${fitting.length} shown`;
    };
    const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
    const size = (text) => {
      const found = text.match(/(-?\d[\d,]*(?:\.\d+)?)(?:\s*(thousand|million|billion|trillion))?/);
      return found ? parseFloat(found[1].replaceAll(",", "")) * (SCALES[found[2]] || 1) : Infinity;
    };
    const compare = { 0: (a, b) => a.at - b.at, 1: (a, b) => size(a.cells[1]) - size(b.cells[1]) };
    const collator = new Intl.Collator(undefined, { numeric: true });
    const arrange = () => {
      const words = byId("list-text").value.toLowerCase().split(/\s+/).filter(Boolean);
      const [status, name] = [byId("list-status").value, byId("list-document").value];
      fitting = rows.filter((each) => {
        if ((status && each.cells[6] !== status) || (name && documentOf(each) !== name)) return false;
        if (!words.length) return true;
        each.words = each.words || each.cells.join(" ").toLowerCase();
        return words.every((word) => each.words.includes(word));
      });
      if (column >= 0) {
        const order = compare[column] || ((a, b) => collator.compare(a.cells[column], b.cells[column]));
        fitting.sort((a, b) => (down ? order(b, a) : order(a, b)) || a.at - b.at);
      }
      shown = PART;
      show();
    };
    [...byId("list").tHead.rows[0].cells].forEach((head, at) => {
      const button = make("button", head.textContent.trim(), { type: "button" });
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        down = column === at && !down;
        column = at;
        for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        arrange();
      });
    });
    for (const id of ["list-text", "list-status", "list-document"]) byId(id).addEventListener("input", arrange);
    byId("list-more").addEventListener("click", () => { shown += 10 * PART; show(); });
    show();
  }
  later(startList);
})();
