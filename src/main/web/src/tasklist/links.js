// A link in a form opens beside it: following it in the same window would lose what was typed.
export function openLinksBeside() {
  document.addEventListener('click', event => {
    const link = event.target.closest?.('.fjs-container a[href]');
    if (link && !link.closest('.fjs-powered-by')) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  }, true);
}
