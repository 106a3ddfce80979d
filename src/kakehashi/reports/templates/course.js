"use strict";
// Marks the questions of a lesson and reports to a learning system, where there is one
// (SCORM 1.2: the object named API in this window's parents or in its opener's).
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("quiz");
  const result = document.getElementById("result");

  const findIn = (start) => {
    let page = start;
    for (let steps = 0; page && steps < 10; steps += 1) {
      if (page.API) return page.API;
      if (page.parent === page) return null;
      page = page.parent;
    }
    return null;
  };
  let api = null;
  try {
    api = findIn(window) || (window.opener && findIn(window.opener));
  } catch {
    api = null; // a page of another origin: then there is no learning system to reach
  }
  let open = false;
  if (api) {
    open = String(api.LMSInitialize("")) === "true";
    if (open && api.LMSGetValue("cmi.core.lesson_status") === "not attempted") {
      api.LMSSetValue("cmi.core.lesson_status", "incomplete");
      api.LMSCommit("");
    }
  }
  const close = () => {
    if (open) api.LMSFinish("");
    open = false;
  };
  window.addEventListener("pagehide", close);

  const report = (share) => {
    if (!open) return;
    api.LMSSetValue("cmi.core.score.min", "0");
    api.LMSSetValue("cmi.core.score.max", "100");
    api.LMSSetValue("cmi.core.score.raw", String(Math.round(share * 100)));
    api.LMSSetValue("cmi.core.lesson_status", share >= data.needed ? "passed" : "failed");
    api.LMSCommit("");
  };

  const explain = (field, answer, good) => {
    const place = field.querySelector(".explained");
    const right = field.querySelectorAll("label")[answer.right].textContent.trim();
    place.className = `explained ${good ? "good" : "bad"}`;
    place.replaceChildren();
    const verdict = document.createElement("strong");
    verdict.textContent = good ? data.words.right : data.words.wrong + right;
    const why = document.createElement("p");
    why.textContent = answer.why;
    const source = document.createElement("p");
    source.className = "source";
    source.textContent = answer.source;
    place.append(verdict, why, source);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = [...form.querySelectorAll("fieldset")];
    const chosen = fields.map((field) => field.querySelector("input:checked"));
    const first = chosen.indexOf(null);
    if (first >= 0) {
      result.textContent = data.words.missing;
      fields[first].querySelector("input").focus();
      return;
    }
    let right = 0;
    fields.forEach((field, number) => {
      const answer = data.answers[number];
      const good = Number(chosen[number].value) === answer.right;
      right += good ? 1 : 0;
      explain(field, answer, good);
    });
    const share = right / fields.length;
    const state = share >= data.needed ? data.words.passed : data.words.failed;
    result.textContent = `${data.words.result}: ${right}/${fields.length} – ${state}`;
    report(share);
  });
})();
