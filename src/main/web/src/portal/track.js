// The code on a receipt leads here with number and code in the fragment, which no server and no log sees: takes both into
// the form, removes them from address and history, and opens the case.
const [, number, code] = location.hash.match(/^#([\d-]+)\.([0-9A-Za-z]+)$/) ?? [];

if (number) {
  history.replaceState(null, '', location.pathname);
  document.getElementById('number').value = number;
  document.getElementById('code').value = code;
  document.getElementById('open').requestSubmit();
}
document.documentElement.dataset.ready = '1';
