-- What came and what the grammar found in it is never changed: a correction is a new row elsewhere or a new document.
select kernel.append_only('directive.document');
select kernel.append_only('directive.point');
select kernel.append_only('directive.mark');
