-- Towns, people, who may do what, sessions, mail, audit. Placeholders: ${application} writes within a town, ${reader} sees only what is public.
create schema if not exists platform;
grant usage on schema platform to ${application}, ${reader};

-- Who is asking is set by the application at the start of each transaction; without it nothing is visible.
create function platform.current_authority() returns uuid language sql stable parallel safe
    return nullif(current_setting('romact.authority', true), '')::uuid;
create function platform.current_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('romact.person', true), '')::uuid;

create table platform.authority (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null,
    country char(2) not null check (country ~ '^[A-Z]{2}$'),
    lau_code text not null,
    languages text[] not null check (cardinality(languages) > 0),
    time_zone text not null,
    currency char(3) not null,
    created_at timestamptz not null,
    unique (country, lau_code)
);
comment on table platform.authority is 'Not town-owned: the public register of towns using romact. Read by anyone; kept as long as the town takes part.';
grant select on platform.authority to ${application}, ${reader};
grant insert, update on platform.authority to ${application};

create table platform.person (
    id uuid primary key,
    email text not null,
    name text not null,
    language text not null,
    password_hash text,
    created_at timestamptz not null,
    closed_at timestamptz
);
create unique index person_email on platform.person (lower(email));
comment on table platform.person is 'Not town-owned: an account can serve several towns. Read by the person, and by colleagues of a town where the person has a role; kept until the account is closed plus one year.';

create table platform.membership (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    person_id uuid not null references platform.person,
    role text not null check (role in ('administrator', 'mayor', 'coordinator', 'expert', 'facilitator', 'mediator', 'interviewer', 'cag_member', 'data_protection_officer')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    granted_by uuid references platform.person,
    granted_at timestamptz not null
);
create index membership_of_person on platform.membership (person_id);
create index membership_of_authority on platform.membership (authority_id);
comment on table platform.membership is 'Who may do what in a town, from when to when. Read by the person and by the town; kept for accountability ten years after it ends.';

alter table platform.membership enable row level security;
create policy town on platform.membership for all to ${application}
    using (authority_id = platform.current_authority() or person_id = platform.current_person())
    with check (authority_id = platform.current_authority());
grant select, insert, update on platform.membership to ${application};

alter table platform.person enable row level security;
create policy self on platform.person for all to ${application}
    using (id = platform.current_person())
    with check (id = platform.current_person());
create policy colleague on platform.person for select to ${application}
    using (exists (select from platform.membership m where m.person_id = person.id and m.authority_id = platform.current_authority()));
grant select, update on platform.person to ${application};

-- Doors through the wall: each answers one question and nothing more.
create function platform.credentials(address text) returns table (id uuid, email text, name text, language text, password_hash text)
    language sql stable security definer set search_path = platform, pg_temp
    begin atomic
        select p.id, p.email, p.name, p.language, p.password_hash from platform.person p
        where lower(p.email) = lower(address) and p.closed_at is null;
    end;
create function platform.invited_person(new_id uuid, address text, given_name text, tongue text, at timestamptz) returns uuid
    language sql volatile security definer set search_path = platform, pg_temp
    begin atomic
        insert into platform.person (id, email, name, language, created_at) values (new_id, address, given_name, tongue, at)
        on conflict (lower(email)) do update set email = platform.person.email
        returning platform.person.id;
    end;
create function platform.set_password(whose uuid, hash text) returns void
    language sql volatile security definer set search_path = platform, pg_temp
    begin atomic
        update platform.person set password_hash = hash where id = whose;
    end;
revoke all on function platform.credentials(text), platform.invited_person(uuid, text, text, text, timestamptz), platform.set_password(uuid, text) from public;
grant execute on function platform.credentials(text), platform.invited_person(uuid, text, text, text, timestamptz), platform.set_password(uuid, text) to ${application};

create table platform.sign_in_attempt (
    id bigint generated always as identity primary key,
    account bytea not null,
    address text not null,
    at timestamptz not null
);
create index sign_in_attempt_account on platform.sign_in_attempt (account, at);
create index sign_in_attempt_address on platform.sign_in_attempt (address, at);
comment on table platform.sign_in_attempt is 'Not town-owned: failed sign-ins, to slow guessing. The account is a hash. Read by the application only; deleted after one day.';
grant select, insert, delete on platform.sign_in_attempt to ${application};

create table platform.token (
    hash bytea primary key,
    kind text not null check (kind in ('reset', 'invitation')),
    person_id uuid not null references platform.person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
comment on table platform.token is 'Not town-owned: one-time links sent by mail, kept as hashes. Read by the application only; deleted thirty days after they expire.';
grant select, insert, update, delete on platform.token to ${application};

create table platform.mail (
    id uuid primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    problem text
);
create index mail_waiting on platform.mail (next_attempt_at) where sent_at is null;
comment on table platform.mail is 'Not town-owned: letters waiting to be sent. Read by the application only; the body is blanked when it has been sent (in a demonstration it is kept, to be read at the local page).';
grant select, insert, update, delete on platform.mail to ${application};

create table platform.audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    authority_id uuid references platform.authority,
    person_id uuid,
    purpose text not null,
    action text not null,
    subject text not null,
    details jsonb not null default '{}'
);
create index audit_of_authority on platform.audit (authority_id, id desc);
comment on table platform.audit is 'What was done and which personal records were read, by whom, why. Never the content. Read by the town''s data protection officer and administrator; kept ten years. Insert only.';
alter table platform.audit enable row level security;
create policy town_reads on platform.audit for select to ${application} using (authority_id = platform.current_authority());
create policy anyone_adds on platform.audit for insert to ${application}
    with check (authority_id is null or authority_id = platform.current_authority());
grant select, insert on platform.audit to ${application};

create table platform.audit_seal (
    position bigint primary key,
    audit_id bigint not null unique references platform.audit,
    hash bytea not null
);
comment on table platform.audit_seal is 'Not town-owned: the hash chain over platform.audit, made in order by one sealer at a time. Hashes only. Kept as long as the audit. Insert only.';
-- The sealer must see every town's rows to chain them; it may read them and add seals, nothing else.
create function platform.unsealed_audit(most int) returns setof platform.audit
    language sql stable security definer set search_path = platform, pg_temp
    begin atomic
        select a.* from platform.audit a
        where not exists (select from platform.audit_seal s where s.audit_id = a.id)
        order by a.id limit most;
    end;
revoke all on function platform.unsealed_audit(int) from public;
grant execute on function platform.unsealed_audit(int) to ${application};
grant select, insert on platform.audit_seal to ${application};

create table platform.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_by_completion on platform.event_publication (completion_date);
create index event_publication_by_event on platform.event_publication using hash (serialized_event);
comment on table platform.event_publication is 'Not town-owned: the outbox. Ids only, never personal data. Deleted once handled.';
grant select, insert, update, delete on platform.event_publication to ${application};

create table platform.spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_expiry on platform.spring_session (expiry_time);
create index spring_session_principal on platform.spring_session (principal_name);
create table platform.spring_session_attributes (
    session_primary_id char(36) not null references platform.spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table platform.spring_session is 'Not town-owned: who is signed in where. Read by the application; a person sees and ends their own; deleted when it expires.';
comment on table platform.spring_session_attributes is 'Not town-owned: what a session carries. As spring_session.';
grant select, insert, update, delete on platform.spring_session, platform.spring_session_attributes to ${application};
