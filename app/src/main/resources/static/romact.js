// Small comforts for those whose browser runs scripts; every page works without them.
(function () {
  "use strict";

  // Our letters come after the words. Whoever comes from another of our pages has them already and gets them at once.
  var script = document.currentScript;
  function letters() {
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = script.dataset.letters;
    document.head.appendChild(sheet);
  }
  if (script && script.dataset.letters) {
    if (document.referrer.indexOf(location.origin + "/") === 0) { letters(); } else { window.addEventListener("load", letters); }
  }

  // Reads the page aloud, where the browser has a voice of the page's language.
  var place = document.querySelector("[data-aloud]");
  var speech = window.speechSynthesis;
  function voice() {
    var language = document.documentElement.lang;
    return speech.getVoices().find(function (one) { return one.lang.slice(0, 2) === language; });
  }
  function parts() {
    var blocks = document.querySelectorAll("main h1, main h2, main h3, main h4, main p, main li, main dt, main dd, main th, main td, main summary, main label, main legend");
    return Array.prototype.filter.call(blocks, function (block) {
      return block.offsetParent !== null && !block.closest("[data-aloud], .unseen, [aria-hidden=true]") && !block.querySelector("p, li, dd");
    });
  }
  function read(button, blocks) {
    var block = blocks.shift();
    if (!block || button.getAttribute("aria-pressed") !== "true") {
      stop(button);
      return;
    }
    var words = new SpeechSynthesisUtterance(block.innerText);
    words.voice = voice();
    words.lang = (block.closest("[lang]") || document.documentElement).lang;
    words.onend = function () { block.classList.remove("spoken"); read(button, blocks); };
    words.onerror = words.onend;
    block.classList.add("spoken");
    speech.speak(words);
  }
  function stop(button) {
    speech.cancel();
    button.setAttribute("aria-pressed", "false");
    button.lastChild.textContent = place.dataset.aloud;
    document.querySelectorAll(".spoken").forEach(function (one) { one.classList.remove("spoken"); });
  }
  function offer() {
    if (place.hidden && voice()) {
      var button = place.querySelector("button");
      button.lastChild.textContent = place.dataset.aloud;
      button.addEventListener("click", function () {
        if (button.getAttribute("aria-pressed") === "true") {
          stop(button);
        } else {
          button.setAttribute("aria-pressed", "true");
          button.lastChild.textContent = place.dataset.stop;
          read(button, parts());
        }
      });
      place.hidden = false;
    }
  }
  if (place && speech) {
    offer();
    speech.addEventListener && speech.addEventListener("voiceschanged", offer);
    window.addEventListener("pagehide", function () { speech.cancel(); });
  }

  // A menu that was opened closes with Escape, and when something else is clicked.
  document.querySelectorAll("details.drop").forEach(function (menu) {
    document.addEventListener("click", function (event) { if (!menu.contains(event.target)) { menu.open = false; } });
    menu.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); }
    });
  });
})();
