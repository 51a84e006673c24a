// The page of a case: draws the diagram with what is done and where the case is, and says that files are under way.
// Everything else works without script.
const box = document.querySelector('[data-diagram]');
const words = text => text.split(' ').filter(word => word);

async function draw() {
  const part = document.getElementById('diagram-part');
  part.hidden = false;
  try {
    const { reveal, show } = await import(new URL('diagram.js', import.meta.url));
    const viewer = await show(box, box.dataset.diagram, box.dataset.label);
    mark(viewer, words(box.dataset.done), 'diagram-done');
    mark(viewer, words(box.dataset.current), 'diagram-current');
    reveal(box.querySelector('.diagram-current'), box.querySelector('.diagram-scroll'));
  } catch {
    part.hidden = true;
  }
}

function mark(viewer, ids, name) {
  ids.filter(id => viewer.get('elementRegistry').get(id)).forEach(id => viewer.get('canvas').addMarker(id, name));
}

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
await draw();
document.documentElement.dataset.ready = '1';
