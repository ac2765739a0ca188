"use strict";
(function () {
  var facets = JSON.parse(document.getElementById("facets").textContent);
  var form = document.getElementById("filters"), shown = document.getElementById("shown");
  var strengths = ["firm", "intended", "tentative"];
  var each = function (list, f) { Array.prototype.forEach.call(list, f); };
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };

  // The page's threads by their number, each with the items it holds.
  var threads = facets.threads.map(function (t) {
    return { series: t[0], lane: t[1], status: facets.status[t[2]] || "", overdue: t[3] === 1, meets: t[4], items: [], column: 0, on: true, label: "" };
  });
  each(document.querySelectorAll("[data-t]"), function (el) { threads[+el.dataset.t].el = el; });
  facets.items.forEach(function (it, i) {
    if (!it.length) return;
    var t = threads[it[0]];
    if (!t.items.length) t.column = it[2];
    t.items.push(i);
  });
  var lanes = all(".lane").map(function (el) { return { el: el, n: +el.dataset.lane, topic: el.dataset.topic, threads: [], word: el.querySelector(".head .word") }; });
  var laneOf = {};
  lanes.forEach(function (l) { laneOf[l.n] = l; });
  threads.forEach(function (t) { laneOf[t.lane].threads.push(t); });
  var bodies = all(".series").map(function (el) { return { el: el, id: el.dataset.body }; });
  var groups = all(".group").map(function (el) {
    return { el: el, threads: all("[data-t]", el).map(function (d) { return threads[+d.dataset.t]; }), n: el.querySelector(".n"), tallies: all("svg g", el.firstElementChild), opened: false };
  });

  // The words of an item are read off the document's text, once.
  var spans = null, words = null;
  function spansOf(i) {
    if (!spans) {
      spans = facets.items.map(function () { return []; });
      each(document.querySelectorAll(".text [data-n]"), function (s) { spans[+s.dataset.n].push(s); });
    }
    return spans[i];
  }
  function wordsOf(s) { // without the letter of its kind
    var k = s.firstElementChild;
    return k && k.classList.contains("k") ? s.textContent.slice(k.textContent.length) : s.textContent;
  }
  // Words are found by their beginnings: "ai" is in "AI" and "aims", not in "said".
  function plain(s) { return s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim(); }
  function readWords() {
    words = facets.items.map(function (it, i) {
      if (!it.length) return "";
      var t = threads[it[0]];
      if (!t.label) t.label = (t.el.querySelector(".label").textContent + " " + laneOf[t.lane].topic).toLowerCase();
      return " " + plain(spansOf(i).map(wordsOf).join(" ") + " " + t.label);
    });
  }

  function wanted() {
    var want = { any: false };
    new FormData(form).forEach(function (v, k) { want[k] = v.trim(); if (want[k]) want.any = true; });
    want.list = plain(want.words || "").split(" ").filter(Boolean);
    want.p = facets.parties.indexOf(want.party);
    want.k = facets.kinds.indexOf(want.kind);
    want.s = strengths.indexOf(want.strength);
    return want;
  }
  function threadFits(t, want) {
    if (want.body && bodies[t.series].id !== want.body) return false;
    if (want.topic && laneOf[t.lane].topic !== want.topic) return false;
    if (want.status && !(want.status === "overdue" ? t.overdue : t.status === want.status)) return false;
    if (want.span && (!t.status || (want.span === "one") !== (t.meets === 1))) return false;
    return true;
  }
  function itemFits(i, want) {
    var it = facets.items[i];
    if (want.k >= 0 && it[3] !== want.k) return false;
    if (want.s >= 0 && it[4] !== want.s) return false;
    if (want.p >= 0 && it.indexOf(want.p, 5) < 0) return false;
    return want.list.every(function (w) { return words[i].indexOf(" " + w) >= 0; });
  }

  var lastFit = null;
  function filter() {
    var want = wanted(), fit = [], items = 0, on = 0, followed = 0;
    if (want.list.length && !words) readWords();
    threads.forEach(function (t) {
      var was = t.on, ok = threadFits(t, want);
      t.on = false;
      t.items.forEach(function (i) {
        fit[i] = ok && itemFits(i, want);
        if (fit[i]) { t.on = true; items++; }
      });
      if (t.status) { followed++; if (t.on) on++; }
      if (t.on !== was || t.el.hidden === t.on) t.el.hidden = !t.on;
    });
    lanes.forEach(showLane);
    groups.forEach(function (g) { showGroup(g, want.any && items <= 60); });
    bodies.forEach(function (b, n) { b.el.hidden = !threads.some(function (t) { return t.series === n && t.on; }) && want.any; });
    document.getElementById("nothing").hidden = items > 0 || !want.any;
    if (want.any || lastFit) { countBars(fit); markDocuments(fit, want.any); }
    lastFit = want.any ? fit : null;
    highlight(want.list);
    tell(want, items, on, followed);
  }
  function showLane(l) {
    var n = 0, any = false;
    l.threads.forEach(function (t) { if (t.on) { any = true; if (t.status) n++; } });
    l.el.hidden = !any && l.threads.length > 0;
    l.word.textContent = n === 1 ? "1 thread" : n ? n + " threads" : "";
  }
  // A group unfolds while a filter leaves few items, and folds again after.
  function showGroup(g, few) {
    var by = {}, n = 0;
    g.threads.forEach(function (t) { if (t.on) { n++; by[t.column] = (by[t.column] || 0) + 1; } });
    g.el.hidden = n === 0;
    g.n.textContent = n;
    g.tallies.forEach(function (el) {
      var k = by[el.dataset.c] || 0;
      el.style.display = k ? "" : "none";
      el.lastElementChild.textContent = k;
    });
    if (few && !g.el.open && n) g.el.open = g.opened = true;
    if (!few && g.opened) g.el.open = g.opened = false;
  }

  // Bars are drawn anew, to the scale that the page was drawn to.
  var charts = null;
  function readCharts() {
    charts = all(".bars").map(function (svg) {
      var series = all(".series").indexOf(svg.closest(".series"));
      return { svg: svg, key: svg.dataset.bars || "s" + series, meets: facets.meets[series], bars: all("g", svg).map(function (g) {
        var rects = all("rect", g), text = g.lastElementChild, tall = 0;
        rects.forEach(function (r) { tall += +r.getAttribute("height"); });
        return { c: +g.dataset.c, rects: rects, text: text, scale: tall / +text.textContent, now: "" };
      }) };
    });
  }
  function countBars(fit) {
    var n = {}, add = function (key, c, s) { var a = n[key] || (n[key] = {}); (a[c] || (a[c] = [0, 0, 0]))[s]++; };
    facets.items.forEach(function (it, i) {
      if (!fit[i] || it[4] < 0) return;
      add(it[1], it[2], it[4]);
      add("s" + threads[it[0]].series, it[2], it[4]);
    });
    if (!charts) readCharts();
    charts.forEach(function (chart) {
      var counts = n[chart.key] || {}, told = [];
      chart.bars.forEach(function (b) {
        var k = counts[b.c] || [0, 0, 0];
        if (b.now !== k.join()) drawBar(b, k);
        if (k[0] + k[1] + k[2]) told.push(chart.meets[b.c] + ": " + strengths.map(function (s, i) { return k[i] ? k[i] + " " + s : ""; }).filter(Boolean).join(", "));
      });
      chart.svg.setAttribute("aria-label", told.length ? "Commitments at the meetings. " + told.join("; ") : "No commitments");
    });
  }
  function drawBar(b, n) {
    var y = 47, total = n[0] + n[1] + n[2];
    b.now = n.join();
    b.rects.forEach(function (r, k) {
      var h = n[k] ? Math.max(2, Math.round(n[k] * b.scale)) : 0;
      y -= h;
      r.setAttribute("y", y);
      r.setAttribute("height", h);
    });
    b.text.setAttribute("y", y - 3);
    b.text.textContent = total || "";
  }

  // In the documents, items that the filters leave out lose their colour.
  function markDocuments(fit, any) {
    each(document.querySelectorAll(".document"), function (d) {
      var n = 0;
      each(d.querySelectorAll("[data-n]"), function (s) {
        var on = fit[+s.dataset.n] !== false;
        s.classList.toggle("off", !on);
        if (on && s.id) n++;
      });
      d.querySelector(".hits").textContent = any ? ", " + n + " of them shown" : "";
    });
  }

  // The sought words are marked wherever they stand open (CSS highlights).
  var marking = 0;
  function highlight(list) {
    clearTimeout(marking);
    if (!window.Highlight || !CSS.highlights) return;
    CSS.highlights.delete("found");
    list = list.filter(function (w) { return w.length > 1; });
    if (list.length) marking = setTimeout(function () { mark(list); }, 120);
  }
  function mark(list) {
    var ranges = [], roots = all(".thread:not([hidden])>summary>.label,.thread[open]:not([hidden])>.card,.document[open]>.columns>.text");
    for (var r = 0; r < roots.length && ranges.length < 2000; r++) {
      var walk = document.createTreeWalker(roots[r], NodeFilter.SHOW_TEXT), node;
      while ((node = walk.nextNode())) {
        var s = node.data.toLowerCase();
        list.forEach(function (w) {
          for (var at = s.indexOf(w); at >= 0; at = s.indexOf(w, at + w.length)) {
            if (at > 0 && /[\p{L}\p{N}]/u.test(s[at - 1])) continue;
            var range = new Range();
            range.setStart(node, at);
            range.setEnd(node, Math.min(at + w.length, node.length));
            ranges.push(range);
          }
        });
      }
    }
    var h = new Highlight();
    ranges.forEach(function (x) { h.add(x); });
    CSS.highlights.set("found", h);
  }

  function tell(want, items, on, followed) {
    var what = on + (want.any ? " of " + followed : "") + (followed === 1 ? " thread, " : " threads, ") + items + (want.any ? " of " + facets.items.length : "") + " items";
    if (want.any) {
      var said = [];
      each(form.elements, function (e) { if (e.name && e.value.trim()) said.push(e.closest("label").firstChild.data.trim().toLowerCase() + ": " + (e.selectedOptions ? e.selectedOptions[0].text : e.value.trim())); });
      what += " with " + said.join("; ");
    }
    shown.textContent = what;
    each(form.elements, function (e) { e.classList.toggle("set", !!e.name && !!e.value.trim()); });
    address(location.hash);
  }
  function address(hash) {
    var query = new URLSearchParams();
    new FormData(form).forEach(function (v, k) { if (v.trim()) query.set(k, v.trim()); });
    var s = query.toString();
    try { history.replaceState(null, "", (s ? "?" + s : location.pathname) + hash); } catch (e) { /* some browsers keep a file's address as it is */ }
  }

  // Each step of an opened thread gets its words amid the text around them.
  function surround(step) {
    var p = step.querySelector(".context"), mine = spansOf(+step.dataset.i);
    if (!p.hidden || !mine.length) return;
    var before = "", after = "", n;
    for (n = mine[0].previousSibling; n && before.length < 220; n = n.previousSibling) before = (n.nodeType === 1 ? wordsOf(n) : n.data) + before;
    var last = mine[mine.length - 1];
    for (n = last.nextSibling; n && after.length < 220; n = n.nextSibling) after += n.nodeType === 1 ? wordsOf(n) : n.data;
    p.append(before.length > 220 ? "…" + before.slice(-220) : before);
    for (n = mine[0]; ; n = n.nextSibling) {
      if (mine.indexOf(n) >= 0) { var m = document.createElement("mark"); m.textContent = wordsOf(n); p.append(m); } else p.append(n.nodeType === 1 ? wordsOf(n) : n.data);
      if (n === last) break;
    }
    p.append(after.length > 220 ? after.slice(0, 220) + "…" : after);
    p.hidden = false;
  }
  var following = false; // while an address is followed, opening does not change it
  document.addEventListener("toggle", function (e) {
    var d = e.target;
    if (!d.open) return delete d.dataset.by;
    if (d.classList.contains("thread")) {
      all(".step", d).forEach(surround);
      if (!following && d.dataset.by !== "all") address("#" + encodeURI(d.id));
    }
    if (lastFit) highlight(wanted().list);
  }, true);

  function open() {
    var id;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (e) { return; }
    var target = id && document.getElementById(id);
    if (!target) return;
    following = true;
    for (var el = target; el; el = el.parentElement) {
      if (el.tagName === "DETAILS") el.open = true;
      if (el.hidden) el.hidden = false;
    }
    target.scrollIntoView({ block: id.indexOf("item-") === 0 ? "center" : "start" });
    var focus = target.tagName === "DETAILS" ? target.querySelector("summary") : target;
    if (focus === target && target.tabIndex < 0) target.tabIndex = -1;
    focus.focus({ preventScroll: true });
    setTimeout(function () { following = false; }, 100);
  }

  function openAll(on) {
    all(".thread").forEach(function (d) {
      if (on && !d.closest("[hidden]") && !d.closest(".group:not([open])")) { d.dataset.by = "all"; d.open = true; } else if (!on) d.open = false;
    });
    if (!on) groups.forEach(function (g) { g.el.open = g.opened = false; });
  }

  new URLSearchParams(location.search).forEach(function (v, k) { if (form.elements[k]) form.elements[k].value = v; });
  form.addEventListener("input", filter);
  form.addEventListener("reset", function () { setTimeout(filter, 0); });
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  document.querySelector(".clear").addEventListener("click", function () { form.reset(); });
  document.getElementById("unfold").addEventListener("click", function () { openAll(true); });
  document.getElementById("fold").addEventListener("click", function () { openAll(false); });
  window.addEventListener("hashchange", open);
  document.addEventListener("click", function (e) {
    var a = e.target.closest && e.target.closest("a[href^='#']");
    if (a && a.getAttribute("href") === location.hash) open();
  });
  // On a phone the filters but for the words, and how to read the picture, are
  // folded: the picture is what the page is for. A filter that is set stays.
  var more = document.getElementById("more"), narrow = window.matchMedia("(max-width:52rem)");
  function foldFilters(on) {
    form.classList.toggle("folded", on);
    more.textContent = on ? "More filters" : "Fewer filters";
    more.setAttribute("aria-expanded", !on);
  }
  function adapt() { foldFilters(narrow.matches); document.querySelector(".key").open = !narrow.matches; }
  more.hidden = false;
  more.addEventListener("click", function () { foldFilters(!form.classList.contains("folded")); });
  narrow.addEventListener("change", adapt);
  adapt();

  // What sticks, sticks below the filters. Set on the few that do, not as a
  // property of the root, which would have the whole page styled anew.
  var sticky = all(".axis,.columns aside"), height = -1;
  if (window.ResizeObserver) new ResizeObserver(function () {
    var h = getComputedStyle(form).position === "sticky" ? form.offsetHeight : 0;
    if (h === height) return;
    height = h;
    sticky.forEach(function (el) { el.style.top = h + "px"; });
    document.documentElement.style.scrollPaddingTop = h + 64 + "px";
  }).observe(form);
  filter();
  open();
})();
