// The quick exit without a trace in the "back" button, and on three presses of Esc. Every page works without this file.
(() => {
  const exit = document.querySelector(".exit");
  if (!exit) return;
  const leave = () => location.replace(exit.href);
  exit.addEventListener("click", (e) => { e.preventDefault(); leave(); });
  let presses = 0, forget;
  addEventListener("keydown", (e) => {
    presses = e.key === "Escape" ? presses + 1 : 0;
    clearTimeout(forget);
    forget = setTimeout(() => { presses = 0; }, 1500);
    if (presses === 3) leave();
  });
})();

// Only adds: without it the handbook is read on one page, on paper or as text. Nothing is kept until somebody asks for it.
(() => {
  const box = document.getElementById("keeper");
  if (!box || !("serviceWorker" in navigator)) return;
  const says = document.getElementById("keeper-says");
  box.hidden = false;
  navigator.serviceWorker.addEventListener("message", (event) => {
    says.textContent = box.dataset[event.data] || "";
  });
  document.getElementById("keep").addEventListener("click", async () => {
    try {
      await navigator.serviceWorker.register("/keeper.js", { scope: "/" });
      const ready = await navigator.serviceWorker.ready;
      ready.active.postMessage({ keep: box.dataset.keep });
    } catch {
      says.textContent = box.dataset.failed;
    }
  });
  document.getElementById("forget").addEventListener("click", async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
    says.textContent = box.dataset.gone;
  });
})();
