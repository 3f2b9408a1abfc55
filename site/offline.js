// Keeps Inkling for use offline, with the service worker sw.js, and announces newer versions. An update is never forced,
// because a run may be in progress. Without service workers, everything else works as usual.
"use strict";

(async () => {
  const { serviceWorker, connection } = navigator;
  if (!serviceWorker || window.parent !== window) return; // in a frame, the surrounding page decides

  const SETTLE = 2000; // ms in which the visitor has network and processor alone, to load or train at once
  const REST = 5000; // ms after that before fetching data that was not requested

  const started = () =>
    new Promise((resolve) => {
      const look = () => (document.getElementById("boot") ? setTimeout(look, 500) : resolve());
      look();
    });

  // Shows a notice that the newer version is waiting.
  const tell = (waiting) => {
    if (document.querySelector(".newer")) return;
    const box = document.createElement("div");
    box.className = "newer";
    box.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = inklingLanguage.say("newer");
    const button = (name, press) => {
      const b = document.createElement("button");
      b.type = "button";
      b.textContent = name;
      b.onclick = press;
      return b;
    };
    const now = button(inklingLanguage.say("restart"), () => {
      serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take over");
    });
    box.append(text, now, button(inklingLanguage.say("later"), () => box.remove()));
    document.body.append(box);
  };

  // Announces a worker that is installed while another is active.
  const watch = (worker) => {
    const look = () => worker.state === "installed" && serviceWorker.controller && tell(worker);
    worker.addEventListener("statechange", look);
    look();
  };

  try {
    await started(); // does not compete with the program for the network
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    const registration = await serviceWorker.register(inklingFiles.trusted("sw.js"));
    if (registration.waiting) watch(registration.waiting);
    if (registration.installing) watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration.installing));
    const { active } = await serviceWorker.ready;
    if (connection?.saveData) return;
    setTimeout(() => active.postMessage("keep data"), REST);
  } catch (e) {
    console.info(`Inkling is not kept for use without a network: ${e.message}`); // refused storage or an old server is not an error
  }
})();
