-- Persons by name, as Vietnamese is read: the list pages through it.
create index person_named on people.person (given_name collate "vi-x-icu", full_name collate "vi-x-icu", id)
    where merged_into is null;
