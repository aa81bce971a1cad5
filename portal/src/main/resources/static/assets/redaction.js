// Lets a rectangle be drawn on the picture instead of typed; the fields below it are what is sent. The page works without this file.
(() => {
  const figure = document.querySelector(".redact");
  const form = document.querySelector("form[data-rectangle]");
  const picture = figure?.querySelector("img");
  if (!picture || !form) return;
  const mark = figure.appendChild(document.createElement("div"));
  mark.className = "redact-mark";
  const percent = (part, whole) => Math.min(100, Math.max(0, (100 * part) / whole));
  const at = (e) => {
    const box = picture.getBoundingClientRect();
    return { x: percent(e.clientX - box.left, box.width), y: percent(e.clientY - box.top, box.height) };
  };
  const show = (side, value) => {
    form.elements[side].value = value.toFixed(1);
    mark.style[side] = value + "%";
  };
  let from;
  picture.addEventListener("pointerdown", (e) => {
    e.preventDefault();
    from = at(e);
    picture.setPointerCapture(e.pointerId);
  });
  picture.addEventListener("pointermove", (e) => {
    if (!from) return;
    const to = at(e);
    const left = Math.floor(10 * Math.min(from.x, to.x)) / 10;
    const top = Math.floor(10 * Math.min(from.y, to.y)) / 10;
    show("left", left);
    show("top", top);
    show("width", Math.max(from.x, to.x) - left);
    show("height", Math.max(from.y, to.y) - top);
  });
  picture.addEventListener("pointerup", () => { from = undefined; });
})();
