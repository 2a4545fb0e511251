-- Joining the Alliance: what an authority applies with, what becomes of it, and the public register.
create schema if not exists alliance;
grant usage on schema alliance to ${application}, ${reader};

create table alliance.application (
    id uuid primary key,
    token bytea not null unique,
    mail_code bytea not null,
    language char(2) not null,
    email text not null,
    confirmed_at timestamptz,
    state text not null default 'draft' check (state in ('draft', 'submitted', 'asked_back', 'accepted', 'declined', 'withdrawn')),
    version int not null default 0,
    country char(2) not null,
    code text not null default '',
    name text not null check (length(name) between 1 and 200),
    answers jsonb not null default '{}',
    created_at timestamptz not null,
    changed_at timestamptz not null,
    submitted_at timestamptz,
    assigned_to uuid references platform.person,
    decided_at timestamptz,
    decided_by uuid references platform.person,
    reason text not null default ''
);
create index application_waiting on alliance.application (submitted_at) where state = 'submitted';
create index application_code on alliance.application (country, code) where state in ('submitted', 'asked_back', 'accepted');
comment on table alliance.application is 'Not town-owned: applications of authorities that want to join. Read by the programme and by whoever holds the link; a draft nobody touched for 90 days and whatever was declined or withdrawn two years ago is deleted, the accepted are kept as long as the authority takes part and ten years more.';

-- What was sent is frozen; a correction is the next version with its reason.
create table alliance.application_version (
    application_id uuid not null references alliance.application on delete cascade,
    version int not null,
    answers jsonb not null,
    reason text not null,
    at timestamptz not null,
    primary key (application_id, version)
);
comment on table alliance.application_version is 'Not town-owned: each application as it was sent. Read by the programme and by whoever holds the link; kept as long as the application. Insert only.';

create table alliance.participant (
    id uuid primary key,
    number int not null unique check (number > 0),
    application_id uuid references alliance.application,
    name text not null,
    kind text not null check (kind in ('municipality', 'city_district', 'region', 'county', 'association')),
    country char(2) not null,
    code text not null,
    longitude double precision,
    latitude double precision,
    population int check (population >= 0),
    website text not null default '',
    interests text[] not null default '{}',
    offers text not null default '',
    town text references platform.authority (slug),
    joined_on date not null,
    mandate_ends_on date,
    renewal_asked_on date,
    state text not null default 'active' check (state in ('active', 'lapsed', 'left')),
    ended_on date,
    unique (country, code)
);
comment on table alliance.participant is 'Not town-owned: the public register of the Alliance. Read by anyone; kept for ever, as a register.';
create table alliance.participant_change (
    id bigint generated always as identity primary key,
    participant_id uuid not null references alliance.participant,
    at timestamptz not null,
    what text not null check (what in ('joined', 'renewed', 'renewal_asked', 'lapsed', 'left', 'returned')),
    reason text not null default ''
);
create index participant_change_of on alliance.participant_change (participant_id, id);
comment on table alliance.participant_change is 'Not town-owned: what happened to each place in the register and why. Read by the programme and by the participant''s link; kept as long as the register. Insert only.';

alter table alliance.application enable row level security;
create policy dossier on alliance.application for all to ${application}
    using (id = platform.current_dossier() or platform.is_secretariat()) with check (id = platform.current_dossier() or platform.is_secretariat());
alter table alliance.application_version enable row level security;
create policy dossier on alliance.application_version for all to ${application}
    using (application_id = platform.current_dossier() or platform.is_secretariat())
    with check (application_id = platform.current_dossier() or platform.is_secretariat());
alter table alliance.participant_change enable row level security;
create policy dossier on alliance.participant_change for all to ${application}
    using (platform.is_secretariat()
           or exists (select from alliance.participant p where p.id = participant_id and p.application_id = platform.current_dossier()))
    with check (platform.is_secretariat()
           or exists (select from alliance.participant p where p.id = participant_id and p.application_id = platform.current_dossier()));
grant select, insert, update, delete on alliance.application to ${application};
grant select, insert on alliance.application_version to ${application};
grant select, insert, update on alliance.participant to ${application};
grant select, insert on alliance.participant_change to ${application};
grant select on alliance.participant to ${reader};

-- Doors through the wall: each answers one question.
create function alliance.application_by_token(hash bytea) returns uuid
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select a.id from alliance.application a where a.token = hash;
    end;
-- Whether the code of an authority is in the register or under review already: participant, application, or null.
create function alliance.code_taken(which_country text, which_code text, but_not uuid) returns text
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select case
            when exists (select from alliance.participant p where p.country = which_country and p.code = which_code
                         and p.state = 'active' and p.application_id is distinct from but_not) then 'participant'
            when exists (select from alliance.application a where a.country = which_country and a.code = which_code and a.id <> but_not
                         and a.state in ('submitted', 'asked_back')) then 'application' end;
    end;
revoke all on function alliance.application_by_token(bytea), alliance.code_taken(text, text, uuid) from public;
grant execute on function alliance.application_by_token(bytea), alliance.code_taken(text, text, uuid) to ${application};
