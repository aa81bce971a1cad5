// What the pages can do more where a browser allows scripts; every page but the making of passkeys works without.

// Lets people see what they type. Without this script the fields simply stay hidden.
document.querySelectorAll('input[data-show]').forEach(function (field) {
  var row = document.createElement('div');
  var button = document.createElement('button');
  row.className = 'shown';
  button.type = 'button';
  button.className = 'toggle';
  button.textContent = field.dataset.show;
  button.setAttribute('aria-controls', field.id);
  field.parentNode.insertBefore(row, field);
  row.append(field, button);
  button.addEventListener('click', function () {
    var hidden = field.type === 'password';
    field.type = hidden ? 'text' : 'password';
    button.textContent = hidden ? field.dataset.hide : field.dataset.show;
  });
  field.form.addEventListener('submit', function () {
    field.type = 'password';
  });
});

// Passkeys (WebAuthn). The forms stay hidden where a browser has none. Nothing is sent but the form itself.
(function () {
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  function bytes(text) {
    var plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }
  function text(buffer) {
    var plain = '';
    new Uint8Array(buffer).forEach(function (each) { plain += String.fromCharCode(each); });
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
  function ids(list) {
    return (list || []).map(function (each) { return Object.assign({}, each, { id: bytes(each.id) }); });
  }
  function answer(made) {
    var response = {};
    ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].forEach(function (part) {
      if (made.response[part]) response[part] = text(made.response[part]);
    });
    if (made.response.getTransports) response.transports = made.response.getTransports();
    return JSON.stringify({
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      response: response,
      clientExtensionResults: made.getClientExtensionResults(),
      authenticatorAttachment: made.authenticatorAttachment || undefined
    });
  }
  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    form.hidden = false;
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var options = JSON.parse(form.dataset.options);
      options.challenge = bytes(options.challenge);
      options.allowCredentials = ids(options.allowCredentials);
      options.excludeCredentials = ids(options.excludeCredentials);
      if (options.user) options.user.id = bytes(options.user.id);
      navigator.credentials[form.dataset.passkey]({ publicKey: options }).then(function (made) {
        form.elements.answer.value = answer(made);
        form.submit();
      }).catch(function () {
        // Whoever closed the browser's window changed their mind; the page stays as it is.
      });
    });
  });
})();

// Offers to print, where there is a script to do it; the browser's own menu does it too.
document.querySelectorAll('[data-print]').forEach(function (button) {
  button.hidden = false;
  button.addEventListener('click', function () {
    window.print();
  });
});

// The code stands after the # of the link, so that no server writes it down. Without this script people paste it.
document.querySelectorAll('[data-from-address]').forEach(function (field) {
  if (!field.value && location.hash.length > 1) {
    field.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, '', location.pathname + location.search);
  }
});
