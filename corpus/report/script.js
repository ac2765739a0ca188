"use strict";
(function () {
  var form = document.getElementById("filters"), shown = document.getElementById("shown");
  var rows = {};
  document.querySelectorAll(".row").forEach(function (r) { rows[r.dataset.thread] = r; });
  var threads = Array.prototype.map.call(document.querySelectorAll("details.thread"), function (el) {
    return { el: el, row: rows[el.id.slice(7)], text: null };
  });
  var lists = ["party", "kind", "strength"], exact = ["status", "topic"];

  function matches(t, want) {
    var d = t.el.dataset;
    for (var i = 0; i < exact.length; i++) if (want[exact[i]] && d[exact[i]] !== want[exact[i]]) return false;
    for (i = 0; i < lists.length; i++) if (want[lists[i]] && (" " + d[lists[i]] + " ").indexOf(" " + want[lists[i]] + " ") < 0) return false;
    if (!want.words.length) return true;
    if (t.text === null) t.text = t.el.textContent.toLowerCase();
    return want.words.every(function (w) { return t.text.indexOf(w) >= 0; });
  }

  function filter() {
    var data = new FormData(form), want = {}, n = 0, query = new URLSearchParams();
    data.forEach(function (v, k) { want[k] = v; if (v) query.set(k, v); });
    want.words = (want.words || "").toLowerCase().split(/\s+/).filter(Boolean);
    threads.forEach(function (t) {
      var ok = matches(t, want);
      if (ok) n++;
      t.el.hidden = !ok;
      if (t.row) t.row.classList.toggle("off", !ok);
    });
    document.querySelectorAll("[data-topic].lane, figure[data-topic]").forEach(function (g) {
      g.classList.toggle("off", !!want.topic && g.dataset.topic !== want.topic);
    });
    var s = query.toString();
    shown.textContent = s ? n + " of " + threads.length + " threads" : threads.length + " threads";
    try { history.replaceState(null, "", (s ? "?" + s : location.pathname) + location.hash); } catch (e) { /* file: pages may refuse */ }
  }

  function open() {
    var id;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (e) { return; }
    var target = id && document.getElementById(id);
    if (!target) return;
    for (var el = target; el; el = el.parentElement) {
      if (el.tagName === "DETAILS") el.open = true;
      if (el.hidden) el.hidden = false;
    }
    target.scrollIntoView({ block: id.indexOf("item-") === 0 ? "center" : "start" });
    var focus = target.tagName === "DETAILS" ? target.querySelector("summary") : target;
    if (focus !== target || target.tabIndex >= 0) focus.focus({ preventScroll: true });
  }

  new URLSearchParams(location.search).forEach(function (v, k) { if (form.elements[k]) form.elements[k].value = v; });
  form.addEventListener("input", filter);
  form.addEventListener("reset", function () { setTimeout(filter, 0); });
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  window.addEventListener("hashchange", open);
  document.addEventListener("click", function (e) {
    var a = e.target.closest && e.target.closest("a[href^='#']");
    if (a && a.getAttribute("href") === location.hash) open();
  });
  window.addEventListener("beforeprint", function () { document.querySelectorAll("details.thread:not([hidden])").forEach(function (d) { d.open = true; }); });
  filter();
  open();
})();
