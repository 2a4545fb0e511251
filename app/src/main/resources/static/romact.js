// Small comforts for those whose browser runs scripts; every page works without them.
(function () {
  "use strict";

  // Our letters come after the words. Whoever comes from another of our pages has them already and gets them at once.
  var script = document.currentScript;
  function link(relation, address) {
    var made = document.createElement("link");
    made.rel = relation;
    made.href = address;
    document.head.appendChild(made);
  }
  // And who has the look within the page finds it in the browser's store on the next one.
  function letters() {
    link("stylesheet", script.dataset.letters);
    if (script.dataset.look) { link("prefetch", script.dataset.look); }
  }
  // After the second frame from now, for the first has yet to be drawn.
  function seen() {
    requestAnimationFrame(function () { requestAnimationFrame(function () { setTimeout(letters); }); });
  }
  if (script && script.dataset.letters) {
    if (document.referrer.indexOf(location.origin + "/") === 0) { letters(); } else { window.addEventListener("load", seen); }
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
      return block.offsetParent !== null && !block.closest("[data-aloud], .share, .unseen, [aria-hidden=true]") && !block.querySelector("p, li, dd");
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

  // Passing a page on: copies its address, and on a phone opens the list of apps.
  document.querySelectorAll(".share").forEach(function (section) {
    var copy = section.querySelector("[data-copied]");
    var share = section.querySelector("[data-share]");
    var address = section.querySelector("input");
    if (navigator.clipboard) {
      copy.hidden = false;
      copy.addEventListener("click", function () {
        address.select();
        navigator.clipboard.writeText(address.value).then(function () { copy.nextElementSibling.textContent = copy.dataset.copied; });
      });
    }
    if (navigator.share) {
      share.parentNode.hidden = false;
      share.addEventListener("click", function () {
        // Whoever changes their mind has done nothing wrong.
        navigator.share({title: share.dataset.share, url: address.value}).catch(function () {});
      });
    }
  });

  // In place of the drawn map one that can be moved, when the reader asks for it, or the address does (after another choice in its filter).
  document.querySelectorAll("[data-movable]").forEach(function (offer) {
    var told = offer.dataset;
    var figure = offer.closest("figure");
    var buttons = offer.querySelectorAll("button");
    var status = offer.querySelector("[role=status]");
    var forms = document.querySelectorAll("form.sieve");
    var place = null;
    var map = null;
    var link = null;
    function look() {
      return link ? null : new Promise(function (done, failed) {
        link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = told.look;
        link.onload = done;
        link.onerror = function (failure) { link = null; failed(failure); };
        document.head.appendChild(link);
      });
    }
    function turn(open) {
      figure.classList.toggle("moving", open);
      buttons[0].hidden = open;
      buttons[0].disabled = false;
      buttons[1].hidden = !open;
      forms.forEach(function (form) { form.action = form.action.replace(/#.*/, "") + (open ? "#map" : ""); });
    }
    function close() {
      turn(false);
      if (map) { map.remove(); }
      if (place) { place.remove(); }
      map = null;
      place = null;
      status.textContent = "";
    }
    async function show() {
      var here = document.createElement("div");
      here.className = "chart-of-places";
      place = here;
      buttons[0].disabled = true;
      status.textContent = status.dataset.loading;
      try {
        await look();
        figure.prepend(here);
        turn(true);
        var opened = await (await import(told.movable)).open(here, told);
        if (place !== here) { opened.remove(); return; }
        map = opened;
        map.once("idle", function () { status.textContent = ""; });
        // Whoever went on meanwhile is not called back.
        if ([document.body, buttons[0]].includes(document.activeElement)) { map.getCanvas().focus({preventScroll: true}); }
      } catch (failure) {
        if (place !== here) { return; }
        console.warn(failure);
        close();
        status.textContent = status.dataset.failed;
      }
    }
    buttons[0].addEventListener("click", show);
    buttons[1].addEventListener("click", function () {
      close();
      buttons[0].focus();
    });
    offer.hidden = false;
    if (location.hash === "#map") { show(); }
  });
})();
