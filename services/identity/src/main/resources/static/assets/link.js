// The code stands after the # of the link, so that no server writes it down. Without this script people paste it.
document.querySelectorAll('[data-from-address]').forEach(function (field) {
  if (!field.value && location.hash.length > 1) {
    field.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, '', location.pathname + location.search);
  }
});
