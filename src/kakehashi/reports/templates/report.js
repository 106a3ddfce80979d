(function () {
  "use strict";
  var controls = document.getElementById("controls");
  var filter = document.getElementById("filter");
  var find = document.getElementById("find");
  var items = Array.prototype.slice.call(document.querySelectorAll(".provision"));
  controls.hidden = false;
  function matches(item) {
    var own = item.querySelector(":scope > details");
    var status = !filter.value || (item.dataset.bucket === filter.value && item.dataset.leaf === "yes");
    var text = !find.value || own.textContent.toLowerCase().indexOf(find.value.toLowerCase()) >= 0;
    return status && text;
  }
  function apply() {
    items.forEach(function (item) { item.hidden = true; });
    items.filter(matches).forEach(function (item) {
      for (var at = item; at && at.classList.contains("provision"); at = at.parentElement) { at.hidden = false; }
    });
  }
  function setAll(open) {
    items.forEach(function (item) {
      if (!item.hidden) { item.querySelector(":scope > details").open = open; }
    });
  }
  filter.addEventListener("change", apply);
  find.addEventListener("input", apply);
  document.getElementById("open").addEventListener("click", function () { setAll(true); });
  document.getElementById("close").addEventListener("click", function () { setAll(false); });
  function reveal() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    var own = target && target.querySelector(":scope > details");
    if (own) {
      own.open = true;
      for (var at = target; at; at = at.parentElement) { if (at.classList.contains("provision")) { at.hidden = false; } }
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", reveal);
  reveal();
})();
