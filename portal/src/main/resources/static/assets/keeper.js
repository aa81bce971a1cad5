// Keeps the handbook of one language and shows it when there is no network. It never touches a complaint, a case or the workspace.
const STORE = "hamroh-handbook";
const READABLE = /^\/(tg|ru|en|uz|ky)(\/(guides|help|handbook|offline|text)(\/.*)?)?$/;
const HALF_A_DAY = 12 * 60 * 60 * 1000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function keep(site) {
  const page = await fetch(site + "/handbook", { credentials: "omit", cache: "no-cache" });
  if (!page.ok) throw new Error(String(page.status));
  const store = await caches.open(STORE);
  const text = await page.clone().text();
  const parts = [...text.matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map((found) => found[1]);
  await store.addAll([...new Set(parts)]);
  await store.put(site + "/handbook", page);
}

self.addEventListener("message", (event) => {
  if (!event.data || !/^\/(tg|ru|en|uz|ky)$/.test(event.data.keep)) return;
  event.waitUntil(
    keep(event.data.keep).then(
      () => event.source.postMessage("kept"),
      () => event.source.postMessage("failed"),
    ),
  );
});

async function refresh(site) {
  const kept = await (await caches.open(STORE)).match(site + "/handbook");
  if (kept && Date.now() - Date.parse(kept.headers.get("date") || 0) > HALF_A_DAY) await keep(site);
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  if (address.pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(event.request).then((kept) => kept || fetch(event.request)));
    return;
  }
  if (event.request.mode !== "navigate" || !READABLE.test(address.pathname)) return;
  const site = address.pathname.slice(0, 3);
  event.respondWith(
    fetch(event.request).then(
      (answer) => {
        event.waitUntil(refresh(site).catch(() => undefined));
        return answer;
      },
      async (away) => {
        const store = await caches.open(STORE);
        let kept = await store.match(site + "/handbook");
        if (!kept) {
          const first = (await store.keys()).find((each) => each.url.endsWith("/handbook"));
          kept = first && (await store.match(first));
        }
        if (!kept) throw away;
        const deeper = address.pathname.match(/^\/\w\w\/(guides|help)\/([a-z0-9-]+)/);
        if (deeper) {
          return Response.redirect(site + "/handbook#" + (deeper[1] === "help" ? "help-" : "") + deeper[2], 302);
        }
        return kept;
      },
    ),
  );
});
