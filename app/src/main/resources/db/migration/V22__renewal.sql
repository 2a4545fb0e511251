-- What comes with a newer program takes the place of what came with an older one.

-- A practice refers to its place, so the list is brought up to date row by row and not emptied.
grant update on platform.place, platform.local_authority to ${application};
comment on table platform.place is 'Not town-owned: populated places (GeoNames, CC BY 4.0). Read by anyone; brought up to date when another list comes with a release, where a place that vanished stays while something refers to it.';
comment on table platform.local_authority is 'Not town-owned: municipalities and their codes (Eurostat, local administrative units 2019). Read by the application; brought up to date when another list comes with a release.';

-- By which rules a text was put into the search: what an older romact put there by others is put there again. No default for new rows: who writes one says it.
alter table platform.publication add column words_version int not null default 0;
alter table platform.publication alter column words_version drop default;
create index publication_words_version on platform.publication (words_version);
