-- kernel.fold reads look-alikes of đ as d now: what was folded before is folded anew
alter table place.hamlet alter column folded set expression as (kernel.fold(kind || ' ' || name));
alter table place.household alter column folded set expression as (kernel.fold(head || ' ' || address));
