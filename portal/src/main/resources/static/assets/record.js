// Keeps visits in the browser, sealed, until the service has them: each is sent once, by its key, also after a reload.
// Without this file the form works as any other.
(() => {
  const form = document.getElementById("visit");
  const note = document.getElementById("queue");
  if (!form || !note || !self.indexedDB || !(self.crypto && crypto.subtle)) return;
  const who = form.dataset.who;
  const wait = (request) => new Promise((ok, no) => { request.onsuccess = () => ok(request.result); request.onerror = () => no(request.error); });
  const opening = indexedDB.open("hamroh-visits", 1);
  opening.onupgradeneeded = () => { opening.result.createObjectStore("keys"); opening.result.createObjectStore("visits"); };
  const database = wait(opening);
  const within = async (store, mode, act) => {
    const transaction = (await database).transaction(store, mode);
    const done = new Promise((ok, no) => { transaction.oncomplete = ok; transaction.onabort = () => no(transaction.error); });
    const result = await wait(act(transaction.objectStore(store)));
    await done;
    return result;
  };

  // The key cannot leave the browser; who copies the files of the browser reads nothing.
  const sealing = (async () => {
    const there = await within("keys", "readonly", (s) => s.get("visits"));
    if (there) return there;
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await within("keys", "readwrite", (s) => s.put(made, "visits"));
    return made;
  })();
  const keep = async (id, fields) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(fields));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await sealing, text);
    await within("visits", "readwrite", (s) => s.put({ who, iv, sealed, wrong: false }, id));
  };
  const open = async (visit) => {
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: visit.iv }, await sealing, visit.sealed);
    return JSON.parse(new TextDecoder().decode(text));
  };
  const drop = (id) => within("visits", "readwrite", (s) => s.delete(id));
  const all = async () => {
    const ids = await within("visits", "readonly", (s) => s.getAllKeys());
    const visits = await within("visits", "readonly", (s) => s.getAll());
    return ids.map((id, i) => ({ id, visit: visits[i] })).filter((each) => each.visit.who === who);
  };

  const tell = async () => {
    const mine = await all();
    const wrong = mine.filter((each) => each.visit.wrong).length;
    const parts = [];
    if (mine.length > wrong) parts.push(note.dataset.waiting.replace("#", mine.length - wrong));
    if (wrong) parts.push(note.dataset.wrong.replace("#", wrong));
    if (!parts.length && sent) parts.push(note.dataset.sent.replace("#", sent));
    note.hidden = !parts.length;
    note.firstElementChild.textContent = parts.join(" ");
    document.getElementById("mend").hidden = !wrong;
  };

  let sent = 0;
  // 204: there. 422: something to mend. Anything else, or no answer: later.
  const send = async (fields) => {
    const body = new URLSearchParams(fields);
    const csrf = form.elements["_csrf"];
    if (csrf) body.set("_csrf", csrf.value);
    try {
      const answer = await fetch(form.dataset.queue, { method: "POST", body, redirect: "manual", credentials: "same-origin" });
      return answer.status;
    } catch (away) {
      return 0;
    }
  };
  let sending = false;
  const sendAll = async () => {
    if (sending) return;
    sending = true;
    try {
      for (const { id, visit } of await all()) {
        if (visit.wrong) continue;
        const status = await send(await open(visit));
        if (status === 204) { await drop(id); sent++; }
        else if (status === 422) await within("visits", "readwrite", (s) => s.put({ ...visit, wrong: true }, id));
        else break;
      }
    } finally {
      sending = false;
      await tell();
    }
  };

  const personal = ["own", "mother", "father", "born", "sex", "band"];
  const next = () => {
    personal.forEach((name) => { form.elements[name].value = ""; });
    form.elements["resultKnown"].checked = false;
    form.querySelectorAll("select[name^=result-]").forEach((each) => { each.value = ""; });
    form.elements["key"].value = crypto.randomUUID();
    form.elements["own"].focus();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = [...new FormData(form)].filter(([name]) => name !== "_csrf");
    const id = form.elements["key"].value;
    (async () => {
      await keep(id, fields);
      const status = await send(fields);
      if (status === 204) { await drop(id); sent++; next(); await tell(); return; }
      // The page of the server says at each field what to mend.
      if (status === 422) { await drop(id); form.submit(); return; }
      next();
      await tell();
    })().catch(() => form.submit());
  });
  document.getElementById("mend").addEventListener("click", async () => {
    const first = (await all()).find((each) => each.visit.wrong);
    if (!first) return;
    const fields = await open(first.visit);
    form.querySelectorAll("input[type=checkbox]").forEach((each) => { each.checked = fields.some(([n, v]) => n === each.name && v === each.value); });
    fields.forEach(([name, value]) => { const field = form.elements[name]; if (field && field.tagName && field.type !== "checkbox") field.value = value; });
    await drop(first.id);
    form.submit();
  });
  addEventListener("online", sendAll);
  setInterval(sendAll, 15000);
  sendAll();
})();
