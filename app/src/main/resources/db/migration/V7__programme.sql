-- The programme beside the towns: its own roles, what strangers send without an account, files, the list of places, and everything published.

-- Who works for the programme itself, in no town: the Alliance's secretariat, reviewers of good practices.
create table platform.programme_role (
    id uuid primary key,
    person_id uuid not null references platform.person,
    role text not null check (role in ('secretariat', 'reviewer')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    granted_by uuid references platform.person,
    granted_at timestamptz not null
);
create index programme_role_of_person on platform.programme_role (person_id);
comment on table platform.programme_role is 'Not town-owned: who may do what for the programme, from when to when. Read by the person and by the programme; kept for accountability ten years after it ends.';

-- Set at the start of each transaction: the programme roles of whoever asks, and the one dossier that the link in a stranger''s hand opens.
create function platform.serves_programme() returns boolean language sql stable parallel safe
    return coalesce(current_setting('romact.programme', true), '') <> '';
create function platform.is_secretariat() returns boolean language sql stable parallel safe
    return 'secretariat' = any (string_to_array(coalesce(current_setting('romact.programme', true), ''), ','));
create function platform.current_dossier() returns uuid language sql stable parallel safe
    return nullif(current_setting('romact.dossier', true), '')::uuid;

alter table platform.programme_role enable row level security;
create policy own on platform.programme_role for select to ${application} using (person_id = platform.current_person());
create policy secretariat on platform.programme_role for all to ${application}
    using (platform.is_secretariat()) with check (platform.is_secretariat());
grant select, insert, update on platform.programme_role to ${application};
create policy programme on platform.person for select to ${application}
    using (platform.serves_programme() and exists (select from platform.programme_role r where r.person_id = person.id));

-- The first secretary is appointed by whoever runs the server; afterwards nobody can come in through this door.
create function platform.appoint_first_secretary(new_id uuid, whose uuid, day date, at timestamptz) returns boolean
    language sql volatile security definer set search_path = platform, pg_temp
    begin atomic
        with appointed as (
            insert into platform.programme_role (id, person_id, role, valid_from, granted_at)
            select new_id, whose, 'secretariat', day, at where not exists (select from platform.programme_role where role = 'secretariat')
            returning 1)
        select exists (select from appointed);
    end;
revoke all on function platform.appoint_first_secretary(uuid, uuid, date, timestamptz) from public;
grant execute on function platform.appoint_first_secretary(uuid, uuid, date, timestamptz) to ${application};

create table platform.file (
    id uuid primary key,
    dossier uuid not null,
    name text not null check (length(name) between 1 and 200),
    media_type text not null,
    size int not null check (size > 0),
    sha256 bytea not null,
    content bytea not null,
    created_at timestamptz not null,
    public boolean not null default false
);
create index file_of_dossier on platform.file (dossier);
comment on table platform.file is 'Not town-owned: files sent with an application, a proposal or a publication. Read by the programme and by whoever holds the dossier''s link, by anyone where it is public; kept as long as its dossier.';
alter table platform.file enable row level security;
create policy dossier on platform.file for all to ${application}
    using (dossier = platform.current_dossier() or platform.serves_programme() or public)
    with check (dossier = platform.current_dossier() or platform.serves_programme());
create policy everyone_reads on platform.file for select to ${reader} using (public);
grant select, insert, delete on platform.file to ${application};
grant update (public) on platform.file to ${application};
grant select on platform.file to ${reader};

create table platform.form_use (
    id bigint generated always as identity primary key,
    form text not null,
    address bytea not null,
    at timestamptz not null
);
create index form_use_address on platform.form_use (address, at);
comment on table platform.form_use is 'Not town-owned: when somebody without an account sent a public form, to slow machines down. The network address is a hash. Read by the application only; deleted after one day.';
grant select, insert, delete on platform.form_use to ${application};

create table platform.secret (
    name text primary key,
    value bytea not null
);
comment on table platform.secret is 'Not town-owned: keys made at the first start and shared by all nodes. Read by the application only; kept for ever.';
grant select, insert on platform.secret to ${application};

-- In the schema that everybody searches; its operators must be found without naming it.
create extension if not exists pg_trgm with schema public;

create table platform.place (
    id bigint primary key,
    name text not null,
    folded text not null,
    country char(2) not null,
    region text not null,
    feature text not null,
    population int not null,
    longitude double precision not null,
    latitude double precision not null
);
create index place_folded on platform.place using gin (folded public.gin_trgm_ops);
comment on table platform.place is 'Not town-owned: populated places (GeoNames, CC BY 4.0). Read by anyone; replaced when a newer list comes with a release.';
grant select, insert, delete on platform.place to ${application};
grant select on platform.place to ${reader};

-- Everything public that has a page of its own, one row for each language it exists in: what is searched, fed and listed.
create table platform.publication (
    kind text not null check (kind ~ '^[a-z-]{2,30}$'),
    id uuid not null,
    language char(2) not null,
    title text not null,
    summary text not null,
    html text not null,
    path text not null check (path like '/%'),
    country char(2),
    town text,
    themes text[] not null default '{}',
    published_at timestamptz not null,
    updated_at timestamptz not null,
    folded_title text not null,
    words tsvector not null,
    primary key (kind, id, language)
);
create index publication_words on platform.publication using gin (words);
create index publication_newest on platform.publication (published_at desc, id);
create index publication_kind_newest on platform.publication (kind, published_at desc, id);
create index publication_path on platform.publication (kind, path);
create index publication_title on platform.publication using gin (folded_title public.gin_trgm_ops);
comment on table platform.publication is 'Not town-owned: public texts in the languages they exist in, for search and feeds. Read by anyone; withdrawn with the thing itself.';
grant select, insert, update, delete on platform.publication to ${application};
grant select on platform.publication to ${reader};

-- The words that occur, so that a word with a typing error finds its nearest.
create table platform.publication_word (
    word text primary key
);
create index publication_word_like on platform.publication_word using gin (word public.gin_trgm_ops);
comment on table platform.publication_word is 'Not town-owned: the words of all public texts, each once. Read by anyone; words of withdrawn texts stay, they name nobody.';
grant select, insert on platform.publication_word to ${application};
grant select on platform.publication_word to ${reader};
