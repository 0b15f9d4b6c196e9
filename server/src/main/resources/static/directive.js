// Review of a document: keys, and a task for words that the officer selects in the text.
(() => {
  // what is open comes first, then the tasks
  const tasks = ['#claims .stop', '#bodies .stop', '#doubts .stop', '.tasks .task']
    .flatMap(rows => [...document.querySelectorAll(rows)]);
  const typing = () => document.activeElement && document.activeElement.matches('input,textarea,select');
  let at = tasks.findIndex(task => task.classList.contains('on'));
  if (at < 0 && tasks[0]?.matches('.stop')) { at = 0; tasks[0].classList.add('on'); }
  const show = index => {
    if (!tasks.length) { return; }
    tasks[at]?.classList.remove('on');
    at = Math.max(0, Math.min(tasks.length - 1, index));
    tasks[at].classList.add('on');
    tasks[at].scrollIntoView({ block: 'nearest' });
    for (const part of document.querySelectorAll('.doc p.on')) { part.classList.remove('on'); }
    const part = document.getElementById('p' + tasks[at].dataset.point);
    if (part) { part.classList.add('on'); }
    (document.getElementById(tasks[at].dataset.at || '') || part)?.scrollIntoView({ block: 'nearest' });
  };
  // head and signatures can be scrolled to; what an officer reads begins with the first order
  const text = document.querySelector('.doc.scroll'), first = text?.querySelector('[data-point]');
  if (first && !location.hash) { text.scrollTop = first.offsetTop - text.offsetTop - 12; }
  tasks.forEach((task, index) => task.addEventListener('click', event => {
    if (!event.target.closest('a,button,input,textarea,select,summary')) { show(index); }
  }));
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.ctrlKey) { document.querySelector('#dispatch')?.requestSubmit(); return; }
    if (typing() || event.ctrlKey || event.metaKey || event.altKey) { return; }
    const key = event.key.toLowerCase();
    if (key === 'j') { show(at + 1); }
    if (key === 'k') { show(at - 1); }
    if (key === 'z') { document.getElementById('undo-claim')?.requestSubmit(); }
    // a digit answers the row that is selected
    tasks[at]?.querySelector('[data-key="' + CSS.escape(key) + '"]')?.click();
    if ((key === 'e' || key === 'd') && at >= 0) {
      const edit = tasks[at].querySelector('.edit');
      if (edit) {
        edit.open = true; event.preventDefault();
        const focus = () => edit.querySelector(key === 'e' ? 'input[name=title]' : 'input.due')?.focus();
        edit.addEventListener('htmx:afterSettle', focus, { once: true });
        focus();
      }
    }
  });
  const form = document.getElementById('add-task');
  if (form) {
    const offset = (node, within) => {
      const holder = node.parentElement.closest('[data-at]');
      return holder ? Number(holder.dataset.at) + within : -1;
    };
    document.addEventListener('selectionchange', () => {
      const selection = document.getSelection();
      const point = selection.rangeCount && !selection.isCollapsed
        && selection.anchorNode.parentElement?.closest('.doc p[data-point]');
      if (!point || !selection.focusNode.parentElement?.closest('.doc p[data-point]')) { return; }
      const range = selection.getRangeAt(0);
      const starts = offset(range.startContainer, range.startOffset), ends = offset(range.endContainer, range.endOffset);
      if (starts < 0 || ends <= starts) { return; }
      form.elements.point.value = point.dataset.point;
      form.elements.starts.value = starts;
      form.elements.ends.value = ends;
      form.hidden = false;
    });
  }
})();
