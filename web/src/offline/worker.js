// The service worker: keeps the pages' own files so that the app opens without a network. It never touches /api;
// what the app keeps of that lives in IndexedDB. The version and the list of files are filled in by scripts/finish-build.mjs.
const cacheName = "engram-__VERSION__";
const files = __FILES__;
const patienceMs = 2500;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin || url.pathname.startsWith("/api/")) return;
  if (event.request.mode === "navigate") event.respondWith(page(event.request));
  else if (files.includes(url.pathname) || url.pathname.startsWith("/assets/")) event.respondWith(asset(event.request));
});

/** The newest page if the network is quick, else the kept one. */
async function page(request) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match("/");
  const fresh = fetch(request).then((answer) => (answer.ok ? answer : (kept?.clone() ?? answer)));
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(() => resolve(kept.clone()), patienceMs));
  return Promise.race([fresh.catch(() => kept.clone()), late]);
}

/** Names carry a hash of the content, so a kept file is never stale. */
async function asset(request) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith("/assets/")) await cache.put(request.url, answer.clone());
  return answer;
}
