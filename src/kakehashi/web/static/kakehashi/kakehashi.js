// Small helps for keyboards and screen readers; pages work without them.
"use strict";
(function () {
  const live = () => document.getElementById("kh-live");
  // After an exchange by htmx: tell screen readers what a server said in X-Kakehashi-Say.
  document.addEventListener("htmx:afterRequest", (event) => {
    const said = event.detail.xhr && event.detail.xhr.getResponseHeader("X-Kakehashi-Say");
    if (said && live()) live().textContent = decodeURIComponent(said);
  });
  // What was pressed is gone after the exchange: go on from the candidates, not from the top.
  document.addEventListener("htmx:afterSettle", (event) => {
    const at = document.activeElement;
    if (event.detail.target.id === "practice" && (!at || at === document.body)) {
      document.getElementById("candidates").focus({preventScroll: true});
    }
  });
  // A problem comes as a whole page with a status that htmx leaves aside: show it.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status < 400) return;
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    const told = page.getElementById("main"), main = document.getElementById("main");
    if (told && main) { main.replaceChildren(...told.childNodes); main.focus(); }
  });
  // Elements with data-kh-key are pressed by that key, unless somebody is writing or has
  // switched such keys off (WCAG 2.1.4); Enter belongs to whatever has the focus.
  const box = document.getElementById("kh-keys");
  if (box && document.querySelector("[data-kh-key]")) {
    box.closest("label").hidden = false;
    box.checked = localStorage.getItem("kh-keys") !== "off";
    box.addEventListener("change", () => localStorage.setItem("kh-keys", box.checked ? "on" : "off"));
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (box && !box.checked) return;
    const at = event.target;
    if (at instanceof HTMLElement && at.closest("input:not([type=checkbox]):not([type=radio]),select,textarea,[contenteditable]")) return;
    if (event.key === "Enter" && at !== document.body) return;
    if (event.key.startsWith("Arrow") && at instanceof HTMLElement && at.closest("input,[tabindex='0']")) return;
    const wanted = document.querySelector('[data-kh-key="' + CSS.escape(event.key) + '"]');
    if (wanted instanceof HTMLElement) { event.preventDefault(); wanted.click(); wanted.focus({preventScroll: true}); }
  });
  // Forms with data-kh-submit are sent when something in them changes.
  document.addEventListener("change", (event) => {
    const form = event.target instanceof Element && event.target.closest("form[data-kh-submit]");
    if (form) form.requestSubmit();
  });
})();
