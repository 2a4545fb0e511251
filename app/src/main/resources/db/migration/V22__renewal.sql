-- What comes with a newer program takes the place of what came with an older one.

-- A practice refers to its place, so the list is brought up to date row by row and not emptied.
grant update on platform.place, platform.local_authority to ${application};
comment on table platform.place is 'Not town-owned: populated places (GeoNames, CC BY 4.0). Read by anyone; brought up to date when another list comes with a release, where a place that vanished stays while something refers to it.';
comment on table platform.local_authority is 'Not town-owned: municipalities and their codes (Eurostat, local administrative units 2019). Read by the application; brought up to date when another list comes with a release.';

-- By which rules a text was put into the search: what an older romact put there by others is put there again. No default for new rows: who writes one says it.
alter table platform.publication add column words_version int not null default 0;
alter table platform.publication alter column words_version drop default;
create index publication_words_version on platform.publication (words_version);

-- A file belongs to the versions that were sent in with it, so a correction can leave it out and a version that is taken back takes it along. The database
-- itself lets nobody delete a file that was sent in.
create table alliance.practice_file (
    practice_id uuid not null,
    number int not null,
    file_id uuid not null references platform.file,
    primary key (practice_id, number, file_id),
    foreign key (practice_id, number) references alliance.practice_version on delete cascade
);
create index practice_file_file on alliance.practice_file (file_id);
comment on table alliance.practice_file is 'Not town-owned: which files a version of a good practice was sent in with; a file without a row waits for the version that is sent in next. Read and kept as alliance.practice.';
alter table alliance.practice_file enable row level security;
create policy with_practice on alliance.practice_file for select to ${application}
    using (exists (select from alliance.practice p where p.id = practice_id));
create policy dossier_adds on alliance.practice_file for insert to ${application}
    with check (practice_id = platform.current_dossier());
grant select, insert on alliance.practice_file to ${application};

create table alliance.published_practice_file (
    practice_id uuid not null,
    number int not null,
    file_id uuid not null references platform.file,
    primary key (practice_id, number, file_id),
    foreign key (practice_id, number) references alliance.published_practice_version on delete cascade
);
create index published_practice_file_file on alliance.published_practice_file (file_id);
comment on table alliance.published_practice_file is 'Not town-owned: which files a published version of a good practice has. Read by anyone; deleted with the version.';
grant select on alliance.published_practice_file to ${application}, ${reader};
grant insert on alliance.published_practice_file to ${application};

create table alliance.practice_file_gone (
    file_id uuid primary key,
    practice_id uuid not null references alliance.published_practice on delete cascade,
    gone_at timestamptz not null
);
comment on table alliance.practice_file_gone is 'Not town-owned: that a file of a good practice was public and was taken back; no name, no reason. Read by anyone; kept as alliance.published_practice.';
grant select on alliance.practice_file_gone to ${application}, ${reader};
grant insert on alliance.practice_file_gone to ${application};

-- Until now files stood beside all versions: each belongs to those that were sent in after it came.
insert into alliance.practice_file (practice_id, number, file_id)
select v.practice_id, v.number, f.id from alliance.practice_version v join platform.file f on f.dossier = v.practice_id
where f.created_at <= v.frozen_at;
insert into alliance.published_practice_file (practice_id, number, file_id)
select b.practice_id, b.number, b.file_id from alliance.practice_file b
join alliance.published_practice_version v on v.practice_id = b.practice_id and v.number = b.number
join platform.file f on f.id = b.file_id
where f.public;
-- What was public beside every version and belongs to none that can be read is public no more.
update platform.file f set public = false
where f.public and exists (select from alliance.practice p where p.id = f.dossier)
  and not exists (select from alliance.published_practice_file b where b.file_id = f.id);
