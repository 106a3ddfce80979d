// Small helps for keyboards and screen readers; pages work without them.
"use strict";
(function () {
  const live = () => document.getElementById("kh-live");
  // After an exchange by htmx: tell screen readers what a server said in X-Kakehashi-Say.
  document.addEventListener("htmx:afterRequest", (event) => {
    const said = event.detail.xhr && event.detail.xhr.getResponseHeader("X-Kakehashi-Say");
    if (said && live()) live().textContent = decodeURIComponent(said);
  });
  // Elements with data-kh-key are pressed by that key, unless somebody is writing.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = event.target;
    if (at instanceof HTMLElement && at.closest("input:not([type=checkbox]):not([type=radio]),select,textarea,[contenteditable]")) return;
    const wanted = document.querySelector('[data-kh-key="' + CSS.escape(event.key) + '"]');
    if (wanted instanceof HTMLElement) { event.preventDefault(); wanted.click(); wanted.focus({preventScroll: true}); }
  });
  // Forms with data-kh-submit are sent when something in them changes.
  document.addEventListener("change", (event) => {
    const form = event.target instanceof Element && event.target.closest("form[data-kh-submit]");
    if (form) form.requestSubmit();
  });
})();
