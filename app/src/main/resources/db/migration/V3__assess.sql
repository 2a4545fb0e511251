-- Questionnaires, phones, interviews as they came, indicators and published figures.
create schema assess;
grant usage on schema assess to ${application}, ${reader};

create table assess.questionnaire (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    form_id text not null,
    title text not null,
    design jsonb not null default '{}',
    created_at timestamptz not null,
    unique (authority_id, form_id)
);
comment on table assess.questionnaire is 'A form and how its sample was drawn. Read by the town''s team; kept as long as its interviews.';

create table assess.questionnaire_version (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    questionnaire_id uuid not null references assess.questionnaire,
    version text not null,
    title text not null,
    xform bytea not null,
    md5 text not null,
    published_at timestamptz not null,
    published_by uuid,
    unique (questionnaire_id, version)
);
comment on table assess.questionnaire_version is 'A published form, frozen. Read by the town''s team and its phones; kept as long as its interviews.';

create table assess.questionnaire_file (
    version_id uuid not null references assess.questionnaire_version,
    authority_id uuid not null references platform.authority,
    name text not null,
    media_type text not null,
    md5 text not null,
    content bytea not null,
    primary key (version_id, name)
);
comment on table assess.questionnaire_file is 'Pictures, sounds and lists that a form needs. As its version.';

create table assess.phone (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    name text not null check (length(name) between 1 and 100),
    token_hash bytea not null unique,
    created_at timestamptz not null,
    created_by uuid,
    revoked_at timestamptz
);
comment on table assess.phone is 'A phone allowed to fetch forms and send interviews; only the hash of its key. Read by the town''s team; kept as long as its interviews.';

create function assess.phone_by_key(key_hash bytea) returns table (id uuid, authority_id uuid, name text)
    language sql stable security definer set search_path = assess, pg_temp
    begin atomic
        select p.id, p.authority_id, p.name from assess.phone p where p.token_hash = key_hash and p.revoked_at is null;
    end;
revoke all on function assess.phone_by_key(bytea) from public;
grant execute on function assess.phone_by_key(bytea) to ${application};

create table assess.submission (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    version_id uuid not null references assess.questionnaire_version,
    phone_id uuid references assess.phone,
    instance_id text not null,
    digest bytea not null,
    outcome text not null check (outcome in ('interview', 'refusal')),
    xml bytea,
    answers jsonb not null,
    complaints int not null default 0,
    received_at timestamptz not null,
    review text not null default 'received' check (review in ('received', 'approved', 'rejected')),
    review_note text,
    reviewed_at timestamptz,
    reviewed_by uuid,
    unique (authority_id, instance_id),
    check (outcome = 'interview' or xml is null)
);
create index submission_of_version on assess.submission (version_id, received_at desc);
create index submission_by_time on assess.submission (authority_id, received_at desc);
comment on table assess.submission is 'An interview exactly as it came, and its typed answers; of a refusal only that there was one. No key leads from here to a person. Read by the town''s team, each reading logged; kept five years after the survey, then deleted.';

create table assess.submission_file (
    submission_id uuid not null references assess.submission,
    authority_id uuid not null references platform.authority,
    name text not null,
    sha256 bytea not null,
    media_type text not null,
    content bytea not null,
    primary key (submission_id, name)
);
comment on table assess.submission_file is 'What came with an interview: pictures, sounds. As the interview.';

create table assess.submission_conflict (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    submission_id uuid not null references assess.submission,
    phone_id uuid references assess.phone,
    digest bytea not null,
    xml bytea,
    received_at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid,
    settled_how text,
    unique (submission_id, digest)
);
comment on table assess.submission_conflict is 'The same instance with other content: kept beside, never over, what came first. As the interview.';

create table assess.quarantine (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    phone_id uuid references assess.phone,
    reason text not null,
    content bytea not null,
    received_at timestamptz not null
);
comment on table assess.quarantine is 'What a phone sent and romact could not read, kept so that nothing is lost. Read by the town''s administrator; deleted after one year.';

create table assess.indicator (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    questionnaire_id uuid not null references assess.questionnaire,
    code text not null check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
    definition jsonb not null,
    position int not null,
    created_at timestamptz not null,
    retired_at timestamptz,
    unique (questionnaire_id, code)
);
comment on table assess.indicator is 'What is computed from a questionnaire''s answers, as data: formula over answers, unit, source, direction. Public when published.';

create table assess.release (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    questionnaire_id uuid not null references assess.questionnaire,
    number int not null,
    title text not null,
    reason text not null,
    interviews int not null,
    refusals int not null,
    fieldwork_from date,
    fieldwork_to date,
    method jsonb not null,
    published_at timestamptz not null,
    published_by uuid,
    unique (authority_id, number)
);
comment on table assess.release is 'A set of figures that left through the disclosure guard. Public, for good; a correction is a new release with its reason.';

create table assess.figure (
    release_id uuid not null references assess.release,
    authority_id uuid not null references platform.authority,
    indicator text not null,
    position int not null,
    community_id uuid references reach.community,
    definition jsonb not null,
    answers int,
    estimate double precision,
    lower double precision,
    upper double precision,
    standard_error double precision,
    withheld text,
    unique nulls not distinct (release_id, indicator, community_id),
    check (withheld is null or (estimate is null and lower is null and upper is null and standard_error is null and answers is null))
);
comment on table assess.figure is 'A published figure with its uncertainty, or why it is withheld (then nothing else). Public, for good.';

do $$
declare t text;
begin
    foreach t in array array['questionnaire', 'questionnaire_version', 'questionnaire_file', 'phone', 'submission', 'submission_file',
                             'submission_conflict', 'quarantine', 'indicator', 'release', 'figure'] loop
        execute format('alter table assess.%I enable row level security', t);
        execute format('create policy town on assess.%I for all to ${application} using (authority_id = platform.current_authority()) with check (authority_id = platform.current_authority())', t);
    end loop;
end $$;
grant select, insert, update on assess.questionnaire, assess.phone, assess.indicator, assess.submission_conflict to ${application};
grant select, insert on assess.questionnaire_version, assess.questionnaire_file, assess.submission_file, assess.quarantine, assess.release, assess.figure to ${application};
-- What came is never changed; only its review is.
grant select, insert, update (review, review_note, reviewed_at, reviewed_by) on assess.submission to ${application};

create policy everyone_reads on assess.release for select to ${reader} using (true);
create policy everyone_reads on assess.figure for select to ${reader} using (true);
grant select on assess.release, assess.figure to ${reader};
