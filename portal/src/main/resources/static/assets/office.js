// Shortcuts for officers; every page works without this file. A key that stands in data-key does what its element does; j, k, o
// and x go through the rows of a list. Nothing happens while somebody types, or together with Ctrl, Alt or Meta.
(() => {
  const rows = [...document.querySelectorAll("[data-row]")];
  const link = (row) => (row.matches("a") ? row : row.querySelector("a"));
  const at = () => rows.findIndex((row) => row.contains(document.activeElement));
  const go = (step) => {
    if (!rows.length) return;
    const next = rows[Math.min(Math.max(at() + step, 0), rows.length - 1)];
    link(next).focus();
    next.scrollIntoView({ block: "nearest" });
  };
  const mark = () => {
    const box = at() < 0 ? null : rows[at()].querySelector("input[type=checkbox]");
    if (box) box.checked = !box.checked;
  };
  const press = (key) => {
    const target = [...document.querySelectorAll("[data-key]")].find((e) => e.dataset.key === key);
    if (!target) return false;
    const into = target.hash && target.pathname === location.pathname && document.querySelector(target.hash);
    if (into) into.focus();
    else target.click();
    return true;
  };
  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.defaultPrevented) return;
    if (e.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]")) {
      if (e.key === "Escape") e.target.blur();
      return;
    }
    if (e.key === "j") go(1);
    else if (e.key === "k") go(-1);
    else if (e.key === "o" && at() >= 0) link(rows[at()]).click();
    else if (e.key === "x") mark();
    else if (!press(e.key)) return;
    e.preventDefault();
  });
})();
