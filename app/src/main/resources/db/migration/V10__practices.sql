-- Good practices of the Alliance: what a stranger tells, what peers think of it, what everyone may read, and which towns take it up.
create schema if not exists alliance;
grant usage on schema alliance to ${application}, ${reader};

-- Facts that the secretariat may change without a new release.
create table alliance.practice_rule (
    only_one boolean primary key default true check (only_one),
    review_days int not null default 21 check (review_days between 1 and 365),
    reviews_needed int not null default 2 check (reviews_needed between 1 and 9)
);
insert into alliance.practice_rule default values;
comment on table alliance.practice_rule is 'Not town-owned: how many days a review may take and how many reviews a practice needs. Read by the programme; kept as long as the programme.';
grant select, update on alliance.practice_rule to ${application};

create table alliance.practice (
    id uuid primary key,
    state text not null check (state in ('draft', 'submitted', 'in_review', 'asked_back', 'published', 'declined', 'withdrawn')),
    email text not null,
    tongue char(2) not null,
    link bytea not null unique,
    version int not null default 1 check (version > 0),
    published_version int check (published_version <= version),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    submitted_at timestamptz,
    check (state in ('draft', 'withdrawn') or submitted_at is not null),
    check (state <> 'published' or published_version is not null)
);
create index practice_state on alliance.practice (state, changed_at);
comment on table alliance.practice is 'Not town-owned: a good practice that somebody tells, with the address it came from and the hash of the link to it. Read by the secretariat, by the reviewers it is assigned to and by whoever holds its link; a draft goes 180 days after its last change, what was declined or withdrawn after three years, what is published stays.';

-- Asked by the hash of a link, before it is known which dossier may be seen.
create function alliance.practice_by_link(hash bytea) returns uuid
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select p.id from alliance.practice p where p.link = hash;
    end;
revoke all on function alliance.practice_by_link(bytea) from public;
grant execute on function alliance.practice_by_link(bytea) to ${application};

create table alliance.practice_version (
    practice_id uuid not null references alliance.practice on delete cascade,
    number int not null check (number > 0),
    language char(2) not null,
    title text not null check (length(title) between 1 and 200),
    place text not null,
    place_id bigint references platform.place,
    country char(2),
    period_from date,
    period_to date check (period_to >= period_from),
    themes text[] not null,
    problem text not null,
    action text not null,
    cost numeric(14, 2) check (cost >= 0),
    currency char(3),
    funding text not null,
    result text not null,
    measured text not null,
    transfer text not null,
    contact_name text not null,
    contact_function text not null,
    show_contact boolean not null,
    consent boolean not null,
    reason text not null,
    written_at timestamptz not null,
    frozen_at timestamptz,
    primary key (practice_id, number),
    check ((cost is null) = (currency is null)),
    -- What is frozen is whole, and everything after the first version says why it was written.
    check (frozen_at is null or (consent and country is not null and period_from is not null and cardinality(themes) > 0)),
    check (number = 1 or (reason <> '' and frozen_at is not null))
);
comment on table alliance.practice_version is 'Not town-owned: what was told of a good practice, in every version; one that was sent in is frozen. Read and kept as alliance.practice.';

create table alliance.practice_step (
    practice_id uuid not null references alliance.practice on delete cascade,
    at timestamptz not null,
    state text not null,
    version int not null,
    reason text not null,
    person_id uuid references platform.person
);
create index practice_step_of_practice on alliance.practice_step (practice_id, at);
comment on table alliance.practice_step is 'Not town-owned: how a good practice went from state to state, and why. Read and kept as alliance.practice.';

create table alliance.practice_review (
    id uuid primary key,
    practice_id uuid not null references alliance.practice on delete cascade,
    version int not null,
    reviewer_id uuid not null references platform.person,
    assigned_at timestamptz not null,
    due_on date not null,
    relevance smallint check (relevance between 1 and 5),
    relevance_comment text not null default '',
    evidence smallint check (evidence between 1 and 5),
    evidence_comment text not null default '',
    involvement smallint check (involvement between 1 and 5),
    involvement_comment text not null default '',
    transferability smallint check (transferability between 1 and 5),
    transferability_comment text not null default '',
    recommendation text check (recommendation in ('publish', 'ask_back', 'decline')),
    advice text not null default '',
    done_at timestamptz,
    unique (practice_id, version, reviewer_id),
    foreign key (practice_id, version) references alliance.practice_version on delete cascade,
    check (done_at is null or num_nulls(relevance, evidence, involvement, transferability, recommendation) = 0)
);
create index practice_review_of_reviewer on alliance.practice_review (reviewer_id, done_at);
comment on table alliance.practice_review is 'Not town-owned: what a peer thinks of a good practice. Read by the secretariat and by the reviewer, never by the author; kept as alliance.practice.';

alter table alliance.practice_review enable row level security;
create policy secretariat on alliance.practice_review for all to ${application}
    using (platform.is_secretariat()) with check (platform.is_secretariat());
create policy reviewer_reads on alliance.practice_review for select to ${application}
    using (platform.serves_programme() and reviewer_id = platform.current_person());
create policy reviewer_writes on alliance.practice_review for update to ${application}
    using (platform.serves_programme() and reviewer_id = platform.current_person() and done_at is null)
    with check (platform.serves_programme() and reviewer_id = platform.current_person());
grant select, insert, update on alliance.practice_review to ${application};

alter table alliance.practice enable row level security;
create policy dossier on alliance.practice for all to ${application}
    using (id = platform.current_dossier() or platform.is_secretariat())
    with check (id = platform.current_dossier() or platform.is_secretariat());
create policy reviewer on alliance.practice for select to ${application}
    using (exists (select from alliance.practice_review r where r.practice_id = practice.id and r.reviewer_id = platform.current_person()));
grant select, insert, update on alliance.practice to ${application};

alter table alliance.practice_version enable row level security;
create policy with_practice on alliance.practice_version for select to ${application}
    using (exists (select from alliance.practice p where p.id = practice_id));
create policy dossier_adds on alliance.practice_version for insert to ${application}
    with check (practice_id = platform.current_dossier());
-- The database itself lets nobody change what is frozen.
create policy dossier_writes on alliance.practice_version for update to ${application}
    using (practice_id = platform.current_dossier() and frozen_at is null) with check (practice_id = platform.current_dossier());
grant select, insert, update on alliance.practice_version to ${application};

alter table alliance.practice_step enable row level security;
create policy with_practice on alliance.practice_step for select to ${application}
    using (exists (select from alliance.practice p where p.id = practice_id));
create policy adds on alliance.practice_step for insert to ${application}
    with check (practice_id = platform.current_dossier() or platform.is_secretariat());
grant select, insert on alliance.practice_step to ${application};

-- What everyone may read stands apart from what was told, so that the public role needs no rights on any dossier.
create table alliance.published_practice (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version int not null,
    language char(2) not null,
    place text not null,
    country char(2) not null,
    period_from date not null,
    period_to date,
    themes text[] not null,
    cost numeric(14, 2),
    currency char(3),
    contact_name text,
    contact_function text,
    contact_email text,
    published_at timestamptz not null,
    updated_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_reason text not null default '',
    check (withdrawn_at is null or (withdrawn_reason <> '' and contact_name is null and contact_email is null))
);
create index published_practice_newest on alliance.published_practice (published_at desc, id) where withdrawn_at is null;
comment on table alliance.published_practice is 'Not town-owned: the facts of a published good practice; the contact only where its author agreed. Read by anyone; of a withdrawn one only its address and the reason stay.';
grant select on alliance.published_practice to ${application}, ${reader};
grant insert, update on alliance.published_practice to ${application};

create table alliance.published_practice_text (
    practice_id uuid not null references alliance.published_practice on delete cascade,
    language char(2) not null,
    version int not null,
    title text not null check (length(title) between 1 and 200),
    problem text not null,
    action text not null,
    funding text not null,
    result text not null,
    measured text not null,
    transfer text not null,
    primary key (practice_id, language)
);
comment on table alliance.published_practice_text is 'Not town-owned: a published good practice in one language, and of which version. Read by anyone; deleted when the practice is withdrawn.';
grant select on alliance.published_practice_text to ${application}, ${reader};
grant insert, update, delete on alliance.published_practice_text to ${application};

create table alliance.adoption (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    practice_id uuid not null references alliance.published_practice,
    adopted_by uuid references platform.person,
    adopted_at timestamptz not null,
    unique (authority_id, practice_id)
);
comment on table alliance.adoption is 'Which good practices a town wants to do too. Read by the town; kept until the town takes it back.';
alter table alliance.adoption enable row level security;
create policy town on alliance.adoption for all to ${application}
    using (authority_id = platform.current_authority()) with check (authority_id = platform.current_authority());
grant select, insert, delete on alliance.adoption to ${application};

create table alliance.visit_request (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    practice_id uuid not null references alliance.published_practice,
    kind text not null check (kind in ('visit', 'twinning')),
    state text not null check (state in ('asked', 'forwarded', 'accepted', 'declined', 'held')),
    purpose text not null check (length(purpose) between 1 and 5000),
    officials int not null check (officials between 0 and 500),
    community int not null check (community between 0 and 500),
    dates text not null check (length(dates) between 1 and 500),
    offer text not null,
    asked_by uuid references platform.person,
    asker_name text not null,
    asker_email text not null,
    tongue char(2) not null,
    asked_at timestamptz not null,
    changed_at timestamptz not null,
    note text not null default '',
    check (state <> 'held' or note <> '')
);
create index visit_request_waiting on alliance.visit_request (state, asked_at);
comment on table alliance.visit_request is 'A town asks to visit where a good practice was done, or to be twinned with it. Read by the town and by the secretariat; deleted three years after its last change.';
alter table alliance.visit_request enable row level security;
create policy town on alliance.visit_request for select to ${application}
    using (authority_id = platform.current_authority() or platform.is_secretariat());
create policy town_asks on alliance.visit_request for insert to ${application} with check (authority_id = platform.current_authority());
create policy secretariat_answers on alliance.visit_request for update to ${application}
    using (platform.is_secretariat()) with check (platform.is_secretariat());
grant select, insert on alliance.visit_request to ${application};
grant update (state, changed_at, note) on alliance.visit_request to ${application};

-- The application may delete no dossier; this door deletes what is past its time, never by a clock ahead of the database's own.
create function alliance.delete_practices_past_their_time(at timestamptz) returns table (dossiers bigint, requests bigint)
    language plpgsql volatile security definer set search_path = alliance, pg_temp as $$
declare
    moment timestamptz := least(at, now());
    gone uuid[];
begin
    with deleted as (
        delete from practice p
        where (p.state = 'draft' and p.changed_at < moment - interval '180 days')
           or (p.state in ('declined', 'withdrawn') and p.changed_at < moment - interval '3 years')
        returning p.id)
    select coalesce(array_agg(id), '{}') into gone from deleted;
    delete from platform.file f where f.dossier = any (gone);
    dossiers := cardinality(gone);
    delete from visit_request r where r.changed_at < moment - interval '3 years';
    get diagnostics requests = row_count;
    return next;
end $$;
revoke all on function alliance.delete_practices_past_their_time(timestamptz) from public;
grant execute on function alliance.delete_practices_past_their_time(timestamptz) to ${application};
