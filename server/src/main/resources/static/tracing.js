// Outbreak file: T shows the tree as a table, P goes to the list to be pasted.
(() => {
  // wider than the screen: the tree starts where its first case is, the grid with today
  for (const wide of document.querySelectorAll('.wide-drawing')) {
    if (wide.scrollWidth <= wide.clientWidth) { continue; }
    const left = node => node.getBoundingClientRect().left - wide.getBoundingClientRect().left + wide.scrollLeft;
    const today = wide.querySelector('th.today');
    const cases = [...wide.querySelectorAll('a[href^="/cases/"]')];
    const name = wide.querySelector('thead th');
    if (today && name) { wide.scrollLeft = left(today) - name.offsetWidth - 44; }
    else if (cases.length) { wide.scrollLeft = Math.min(...cases.map(left)) - 40; }
  }
  // follow-up sheet: a hamlet or a household is ticked by one of its people
  const ticks = [...document.querySelectorAll('input[form="sheet"][name="person"]')];
  for (const button of document.querySelectorAll('[data-tick]')) {
    const kind = button.dataset.tick;
    button.addEventListener('click', () => {
      const meant = new Set(ticks.filter(one => one.checked).map(one => one.dataset[kind]));
      const every = ticks.length > 0 && ticks.every(one => one.checked);
      for (const one of ticks) {
        if (kind === 'page') { one.checked = !every; } else if (meant.has(one.dataset[kind])) { one.checked = true; }
      }
    });
  }
  const typing = () => document.activeElement && document.activeElement.matches('input,textarea,select,[contenteditable]');
  document.addEventListener('keydown', event => {
    if (typing() || event.ctrlKey || event.metaKey || event.altKey) { return; }
    const table = document.getElementById('tree-table');
    const text = document.getElementById('text');
    if (event.key.toLowerCase() === 't' && table) {
      event.preventDefault(); table.open = !table.open;
      if (table.open) { table.querySelector('summary').focus(); }
    }
    if (event.key.toLowerCase() === 'p' && text) { event.preventDefault(); text.focus(); }
  });
})();
