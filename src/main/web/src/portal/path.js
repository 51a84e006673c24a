// Draws the diagram of a case with what is done and where the case is; without it the page says the same in words.
const words = text => text.split(' ').filter(word => word);

/** Hides the part of the page around the diagram if it cannot be drawn. */
export async function drawPath(box, part) {
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
