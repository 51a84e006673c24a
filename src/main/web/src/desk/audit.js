// Tells how far a check has come, and shows its result when it has ended.
const PERIOD = 2000;
const progress = document.getElementById('progress');

async function follow() {
  const answer = await fetch('/api/audit', { headers: { Accept: 'application/json' } });
  const found = answer.ok ? await answer.json() : {};
  if (found.running) {
    progress.textContent = found.running;
    setTimeout(follow, PERIOD);
  } else {
    location.reload();
  }
}

if (progress) {
  setTimeout(follow, PERIOD);
}

document.documentElement.dataset.ready = '1';
