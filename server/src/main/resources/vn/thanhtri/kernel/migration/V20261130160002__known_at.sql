-- What was known at a minute: the one predicate over everything that says when it was recorded. Without a setting
-- everything recorded is known.
create function kernel.known(recorded_at timestamptz) returns boolean
    language sql stable parallel safe
    return recorded_at <= coalesce(nullif(current_setting('thanhtri.known_at', true), '')::timestamptz, 'infinity');
