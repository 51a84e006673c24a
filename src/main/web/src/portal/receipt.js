// The receipt: printing needs a script, the rest of the page does not.
const print = document.getElementById('print');
print.hidden = false;
print.addEventListener('click', () => window.print());
document.documentElement.dataset.ready = '1';
