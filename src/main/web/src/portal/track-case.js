// The page of a case: draws the path it took, and says that files are under way. Everything else works without script.
import { drawPath } from './path.js';

// A double click sends a form once.
document.addEventListener('submit', event => {
  if (event.target.dataset.sent) {
    event.preventDefault();
  }
  event.target.dataset.sent = '1';
});
window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach(form => delete form.dataset.sent));

const upload = document.getElementById('upload');
upload?.addEventListener('submit', () => {
  const state = document.getElementById('upload-state');
  state.textContent = upload.dataset.busy;
  state.hidden = false;
});
await drawPath(document.querySelector('[data-diagram]'), document.getElementById('diagram-part'));
document.documentElement.dataset.ready = '1';
