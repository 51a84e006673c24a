// A clerk's list begins with what is due first. Tasklist keeps its sorting in the address and falls back to the newest
// first, so an address without a sorting gets ours before the list is read.
const DUE_FIRST = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

export function sortByDueDate() {
  const hash = location.hash || '#/';
  if (!hash.includes('sorting=')) {
    location.replace(`${hash}${hash.includes('?') ? '&' : '?'}sorting=${DUE_FIRST}`);
  }
}
