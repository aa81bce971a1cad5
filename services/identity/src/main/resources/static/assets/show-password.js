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
