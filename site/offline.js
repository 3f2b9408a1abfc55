// Keeps Inkling for use without a network, by the service worker of sw.js, and tells when a newer version has come. That
// is never forced: a run may be going on. Where there are no service workers, everything else works as ever.
"use strict";

(async () => {
  const { serviceWorker, connection } = navigator;
  if (!serviceWorker || window.parent !== window) return; // inside of another page, that page decides

  const SETTLE = 2000; // ms that the line and the processor are the visitor's alone, who may load or train at once
  const REST = 5000; // ms without anything going on before the data is fetched that was not asked for

  const started = () =>
    new Promise((resolve) => {
      const look = () => (document.getElementById("boot") ? setTimeout(look, 500) : resolve());
      look();
    });

  // The newer version waits: says so, in front of the page.
  const tell = (waiting) => {
    if (document.querySelector(".newer")) return;
    const box = document.createElement("div");
    box.className = "newer";
    box.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = "A newer version of Inkling is here. It begins by itself when all its tabs have been closed.";
    const button = (name, press) => {
      const b = document.createElement("button");
      b.type = "button";
      b.textContent = name;
      b.onclick = press;
      return b;
    };
    const now = button("Begin it now", () => {
      serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take over");
    });
    box.append(text, now, button("Later", () => box.remove()));
    document.body.append(box);
  };

  // Tells of a worker that is installed while another is in charge.
  const watch = (worker) => {
    const look = () => worker.state === "installed" && serviceWorker.controller && tell(worker);
    worker.addEventListener("statechange", look);
    look();
  };

  try {
    await started(); // nothing competes with the program for the line
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    const registration = await serviceWorker.register(inklingFiles.trusted("sw.js"));
    if (registration.waiting) watch(registration.waiting);
    if (registration.installing) watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration.installing));
    const { active } = await serviceWorker.ready;
    if (connection?.saveData) return;
    setTimeout(() => active.postMessage("keep data"), REST);
  } catch (e) {
    console.info(`Inkling is not kept for use without a network: ${e.message}`); // refused storage, an old server: no error
  }
})();
