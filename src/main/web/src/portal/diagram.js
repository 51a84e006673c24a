// Draws a public diagram into a box that scrolls by itself, at a size that can be read on a phone.
import Viewer from 'camunda-bpmn-js/lib/camunda-platform/Viewer';

const SMALLEST = 0.8;
const MARGIN = 16;

export async function show(box, address, label) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`diagram: ${answer.status}`);
  }
  box.textContent = '';
  const scroll = document.createElement('div');
  scroll.className = 'diagram-scroll';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', label);
  const paper = document.createElement('div');
  scroll.append(paper);
  box.append(scroll);
  const viewer = new Viewer({ container: paper });
  await viewer.importXML(await answer.text());
  fit(viewer, scroll, paper);
  // A reader begins where the process begins, which is rarely the upper corner.
  reveal(paper.querySelector('[data-element-id^="StartEvent_"].djs-shape'), scroll);
  // The bpmn.io mark stays as it is, in a place where no scrolling hides it and nothing lies under it (licence of bpmn-js).
  box.append(paper.querySelector('.bjs-powered-by'));
  return viewer;
}

function fit(viewer, scroll, paper) {
  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  const scale = Math.min(1, Math.max(SMALLEST, scroll.clientWidth / (inner.width + 2 * MARGIN)));
  const width = inner.width + 2 * MARGIN;
  const height = inner.height + 2 * MARGIN;
  paper.style.width = `${Math.ceil(width * scale)}px`;
  paper.style.height = `${Math.ceil(height * scale)}px`;
  canvas.resized();
  canvas.viewbox({ x: inner.x - MARGIN, y: inner.y - MARGIN, width, height });
}

/** Puts an element into the middle of the box. */
export function reveal(element, scroll) {
  if (element) {
    const [inner, outer] = [element.getBoundingClientRect(), scroll.getBoundingClientRect()];
    scroll.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    scroll.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
  }
}
