-- Ð (eth) and Ɖ look like Đ and are typed for it; zero-width signs are not seen. Equal to vn.thanhtri.kernel.Folding.fold.
create or replace function kernel.fold(text) returns text
    language sql immutable strict parallel safe
    return btrim(
        regexp_replace(
            translate(
                lower(regexp_replace(normalize($1, nfd), '[\u0300-\u036f\u200b\u2060\ufeff]+', '', 'g')
                    collate pg_unicode_fast),
                'đðɖ', 'ddd'),
            '[\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'),
        ' ');
