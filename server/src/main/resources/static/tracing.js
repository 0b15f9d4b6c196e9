// Outbreak file: T shows the tree as a table, P goes to the list to be pasted.
(() => {
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
