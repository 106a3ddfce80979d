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
  // Files are sent with a bar that shows how far they are; without scripts the form does it.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-kh-upload")) return;
    event.preventDefault();
    const box = form.querySelector(".kh-sending"), bar = box.querySelector("progress");
    const button = form.querySelector("button"), sending = new XMLHttpRequest();
    box.hidden = false;
    button.disabled = true;
    sending.upload.addEventListener("progress", (told) => {
      if (told.lengthComputable) bar.value = 100 * told.loaded / told.total;
    });
    sending.addEventListener("load", () => {
      if (sending.status < 400) { location.assign(sending.responseURL || location.href); return; }
      const page = new DOMParser().parseFromString(sending.responseText, "text/html");
      const told = page.getElementById("main"), main = document.getElementById("main");
      if (told && main) { main.replaceChildren(...told.childNodes); main.focus(); }
      else { document.body.textContent = sending.status + " " + sending.statusText; }
    });
    sending.addEventListener("error", () => { button.disabled = false; box.hidden = true; form.submit(); });
    sending.open("POST", form.action);
    sending.send(new FormData(form));
  });
  // A table with data-kh-grid is one stop of the tab key; arrows go from cell to cell.
  for (const table of document.querySelectorAll("[data-kh-grid]")) {
    const rows = [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll("td a")]);
    rows.flat().forEach((link) => { link.tabIndex = -1; });
    if (rows[0] && rows[0][0]) rows[0][0].tabIndex = 0;
    table.addEventListener("keydown", (event) => {
      const y = rows.findIndex((row) => row.includes(event.target));
      if (y < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      const x = rows[y].indexOf(event.target);
      const to = {
        ArrowUp: rows[y - 1] && rows[y - 1][x], ArrowDown: rows[y + 1] && rows[y + 1][x],
        ArrowLeft: rows[y][x - 1], ArrowRight: rows[y][x + 1],
        Home: rows[y][0], End: rows[y][rows[y].length - 1],
      }[event.key];
      if (!to) return;
      event.preventDefault();
      event.target.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    });
  }
  // On a narrow screen each row of a table stands as a card whose cells bear the heads of their
  // columns (see .kh-cards); the roles are said, since cells laid out as blocks would lose them.
  const asCards = (table) => {
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.querySelector(".kh-hidden") ? "" : cell.textContent.trim());
    table.classList.add("kh-cards");
    table.setAttribute("role", "table");
    for (const part of [table.tHead, ...table.tBodies, table.tFoot]) if (part) part.setAttribute("role", "rowgroup");
    for (const row of table.rows) {
      row.setAttribute("role", "row");
      [...row.cells].forEach((cell, at) => {
        cell.setAttribute("role", cell.tagName === "TD" ? "cell" : cell.scope.startsWith("row") ? "rowheader" : "columnheader");
        if (cell.tagName !== "TD" || row.parentElement === table.tHead) return;
        const said = cell.textContent.trim();
        cell.dataset.khHead = heads[at] === said ? "" : heads[at] || "";
        cell.classList.toggle("kh-blank", !said && !cell.querySelector("svg,img,input,select"));
      });
    }
  };
  const everyTable = () => document.querySelectorAll(".kh-table:not(.kh-matrix,.kh-cards)").forEach(asCards);
  everyTable();
  document.addEventListener("htmx:afterSettle", everyTable);
  // Times are written by the clock of whoever writes: its zone, not that of the server.
  for (const field of document.querySelectorAll("input[data-kh-own-zone]")) {
    field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || field.value;
  }
  // Forms with data-kh-submit are sent when something in them changes.
  document.addEventListener("change", (event) => {
    const form = event.target instanceof Element && event.target.closest("form[data-kh-submit]");
    if (form) form.requestSubmit();
  });
})();
