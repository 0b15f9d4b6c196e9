// Waiting reports: what is picked out is not accepted, and the button says how many are.
(() => {
  const form = document.getElementById('judge');
  if (!form) { return; }
  const go = form.querySelector('button.go'), all = form.querySelectorAll('input[name=report]').length;
  if (!go) { return; }
  const tell = () => {
    const picked = [...form.querySelectorAll('input[name=except]')];
    const out = picked.filter(box => box.checked).length;
    go.textContent = out ? go.dataset.but.replace('{0}', all - out).replace('{1}', out) : go.dataset.all;
    for (const box of picked) {
      const why = box.closest('li').querySelector('.own-why');
      if (why) { why.hidden = !box.checked; }
    }
  };
  form.addEventListener('change', tell);
  tell();
})();
