// The guide of a matter: loads the diagram when it comes near the screen. Everything else works without script.
const box = document.querySelector('[data-diagram]');

async function draw() {
  box.textContent = box.dataset.loading;
  try {
    const { show } = await import(new URL('diagram.js', import.meta.url));
    await show(box, box.dataset.diagram, box.dataset.label);
  } catch (error) {
    box.textContent = box.dataset.failed;
  }
  document.documentElement.dataset.diagram = '1';
}

if (box) {
  new IntersectionObserver((entries, observer) => {
    if (entries.some(entry => entry.isIntersecting)) {
      observer.disconnect();
      draw();
    }
  }, { rootMargin: '400px' }).observe(box);
}
document.documentElement.dataset.ready = '1';
