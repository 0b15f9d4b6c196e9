// The board: keys, and fresh rows when the server says that something in the area has changed.
(() => {
  const live = document.getElementById('live');
  const typing = () => document.activeElement && document.activeElement.matches('input,textarea,select');
  const rows = () => [...live.querySelectorAll('tr[data-row]')];
  let at = -1;
  const mark = index => {
    const all = rows();
    if (!all.length) { return; }
    at = Math.max(0, Math.min(all.length - 1, index));
    all[at].querySelector('a.open').focus();
    all[at].scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('keydown', event => {
    if (typing() || event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key === 'Escape') { document.activeElement.blur(); }
      return;
    }
    const key = event.key.toLowerCase();
    if (key === 'j') { mark(at < 0 ? rows().findIndex(row => row.getAttribute('aria-selected')) + 1 : at + 1); }
    if (key === 'k') { mark(at - 1); }
    if (key === 'escape') { document.getElementById('close')?.click(); }
    if (key === 'x') { document.getElementById('excel')?.click(); }
    for (const [letter, id] of [['g', 'reassign'], ['h', 'extend']]) {
      const verb = document.getElementById(id);
      if (key === letter && verb) { verb.open = true; verb.querySelector('select,input:not([type=hidden])').focus(); event.preventDefault(); }
    }
  });
  live.addEventListener('click', event => {
    const row = event.target.closest('tr[data-row]');
    if (row && !event.target.closest('a,button')) { row.querySelector('a.open').click(); }
  });
  const refresh = () => {
    if (live.querySelector('details.verb[open]') || document.hidden) { return; }
    htmx.ajax('GET', location.pathname + location.search, { target: '#live', swap: 'innerHTML' });
  };
  // whoever opened a row goes on from it, also when fresh rows have come
  const keep = () => {
    const row = document.activeElement?.closest('tr[data-row]')?.dataset.row ?? '';
    return { row, id: document.activeElement?.id ?? '' };
  };
  let held = { row: '', id: '' };
  document.addEventListener('htmx:beforeSwap', () => { held = keep(); });
  document.addEventListener('htmx:afterSwap', () => {
    const again = held.row ? live.querySelector(`tr[data-row="${held.row}"] a.open`) : document.getElementById(held.id);
    again?.focus({ preventScroll: true });
  });
  // closed again, the row it was is where the keys go on
  const was = sessionStorage.getItem('board-row');
  sessionStorage.removeItem('board-row');
  document.addEventListener('click', event => {
    const row = live.querySelector('tr[aria-selected=true]');
    if (row && event.target.closest('#close')) { sessionStorage.setItem('board-row', row.dataset.row); }
  });
  const opened = live.querySelector('tr[aria-selected=true] a.open') ?? (was && live.querySelector(`tr[data-row="${was}"] a.open`));
  if (opened && document.activeElement === document.body && !document.getElementById('refused')) {
    opened.focus({ preventScroll: true });
    at = rows().indexOf(opened.closest('tr'));
  }
  const stream = new EventSource(live.dataset.stream);
  stream.addEventListener('changed', () => { setTimeout(refresh, 300); });
  addEventListener('pagehide', () => stream.close());
  setInterval(refresh, 60000);
})();
