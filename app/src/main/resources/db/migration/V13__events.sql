-- Meetings of the Alliance: what is announced, who registered, who came, what they thought of it, and the certificates.
create schema if not exists alliance;
grant usage on schema alliance to ${application}, ${reader};

create table alliance.event (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{2,79}$'),
    state text not null default 'draft' check (state in ('draft', 'published', 'cancelled')),
    place text not null check (length(place) <= 300),
    online text not null check (length(online) <= 500),
    country char(2) not null,
    town text check (length(town) <= 100),
    themes text[] not null default '{}',
    begins timestamptz not null,
    ends timestamptz not null check (ends > begins),
    zone text not null,
    register_until timestamptz not null check (register_until <= begins),
    hours numeric(4, 1) not null check (hours > 0),
    total int check (total > 0),
    quota_officials int check (quota_officials >= 0),
    quota_civil_servants int check (quota_civil_servants >= 0),
    quota_roma int check (quota_roma >= 0),
    quota_ngos int check (quota_ngos >= 0),
    sequence int not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    published_at timestamptz check (state = 'draft' or published_at is not null)
);
create index event_time on alliance.event (begins) where state <> 'draft';
comment on table alliance.event is 'Not town-owned: meetings of the Alliance. A draft is read by the programme, anything else by anyone; kept for ever, it names nobody who came.';

create table alliance.event_text (
    event_id uuid not null references alliance.event on delete cascade,
    language char(2) not null,
    title text not null check (length(title) between 1 and 200),
    summary text not null check (length(summary) between 1 and 1000),
    programme text not null check (length(programme) <= 20000),
    primary key (event_id, language)
);
comment on table alliance.event_text is 'Not town-owned: what is announced of a meeting, in each language it was written in. Read like the meeting itself; kept as long.';

alter table alliance.event enable row level security;
alter table alliance.event_text enable row level security;
create policy announced on alliance.event for select to ${application}, ${reader} using (state <> 'draft');
create policy secretariat on alliance.event for all to ${application} using (platform.is_secretariat()) with check (platform.is_secretariat());
create policy announced on alliance.event_text for select to ${application}, ${reader}
    using (exists (select from alliance.event e where e.id = event_id and e.state <> 'draft'));
create policy secretariat on alliance.event_text for all to ${application} using (platform.is_secretariat()) with check (platform.is_secretariat());
grant select on alliance.event, alliance.event_text to ${reader};
grant select, insert, update, delete on alliance.event, alliance.event_text to ${application};

create sequence alliance.event_line;
create table alliance.event_registration (
    id uuid primary key,
    event_id uuid not null references alliance.event,
    state text not null default 'unconfirmed' check (state in ('unconfirmed', 'waiting', 'registered', 'cancelled')),
    language char(2) not null,
    name text not null check (length(name) between 1 and 200),
    email text not null check (length(email) between 3 and 250),
    organisation text not null check (length(organisation) <= 200),
    job text not null check (length(job) <= 200),
    country char(2) not null,
    "group" text not null check ("group" in ('officials', 'civil_servants', 'roma', 'ngos')),
    needs jsonb not null default '{}',
    consented_at timestamptz not null,
    sent_at timestamptz not null,
    line bigint,
    present boolean not null default false,
    evaluated boolean not null default false
);
-- Nobody twice: whoever cancelled may come back.
create unique index event_registration_once on alliance.event_registration (event_id, lower(email)) where state <> 'cancelled';
comment on table alliance.event_registration is 'Not town-owned: who registered for a meeting. Read by the secretariat and by whoever holds the link; what was not confirmed goes after seven days, needs 30 days after the meeting, everything else two years after it.';
alter table alliance.event_registration enable row level security;
create policy link on alliance.event_registration for all to ${application}
    using (id = platform.current_dossier() or platform.is_secretariat()) with check (id = platform.current_dossier() or platform.is_secretariat());
grant select, insert, update on alliance.event_registration to ${application};
grant usage on sequence alliance.event_line to ${application};

-- Each letter carries a link of its own, so that a newer letter never makes an older one useless.
create table alliance.event_link (
    hash bytea primary key,
    registration_id uuid not null references alliance.event_registration on delete cascade
);
create index event_link_registration on alliance.event_link (registration_id);
comment on table alliance.event_link is 'Not town-owned: hashes of the links sent to those who registered. Read by nobody, only asked by function; deleted with the registration.';
alter table alliance.event_link enable row level security;
create policy link on alliance.event_link for insert to ${application} with check (registration_id = platform.current_dossier() or platform.is_secretariat());
grant insert on alliance.event_link to ${application};

-- Certificates outlive the names: number and code stay, so that a paper can be checked when we have long forgotten whose it is.
create table alliance.event_certificate (
    number bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Z2-7]{20}$'),
    event_id uuid not null references alliance.event,
    registration_id uuid unique references alliance.event_registration on delete set null,
    issued_at timestamptz not null
);
create index event_certificate_event on alliance.event_certificate (event_id);
comment on table alliance.event_certificate is 'Not town-owned: certificates of attendance. Read by the secretariat and by whoever holds the link; anybody may ask by function whether a code is valid; kept for ever, without the person after two years.';
alter table alliance.event_certificate enable row level security;
create policy link on alliance.event_certificate for select to ${application} using (registration_id = platform.current_dossier() or platform.is_secretariat());
create policy issue on alliance.event_certificate for insert to ${application} with check (platform.is_secretariat());
create policy revoke on alliance.event_certificate for delete to ${application} using (platform.is_secretariat());
grant select, insert, delete on alliance.event_certificate to ${application};

-- Two tables and no shared key, order or time: we can show that somebody answered, never what.
create table alliance.event_evaluation (
    id uuid primary key,
    event_id uuid not null references alliance.event,
    content smallint not null check (content between 1 and 5),
    speakers smallint not null check (speakers between 1 and 5),
    usefulness smallint not null check (usefulness between 1 and 5),
    organisation smallint not null check (organisation between 1 and 5),
    inclusion smallint not null check (inclusion between 1 and 5),
    liked text not null check (length(liked) <= 2000),
    better text not null check (length(better) <= 2000)
);
create index event_evaluation_event on alliance.event_evaluation (event_id);
comment on table alliance.event_evaluation is 'Not town-owned: what participants thought of a meeting, without any tie to who they are. Read by nobody directly; the secretariat gets sums and shuffled comments from five answers on; kept for ever.';
alter table alliance.event_evaluation enable row level security;
create policy anonymous on alliance.event_evaluation for insert to ${application}
    with check (exists (select from alliance.event e where e.id = event_id and e.state = 'published'));
grant insert on alliance.event_evaluation to ${application};

-- Doors through the wall: each answers one question or does one thing.

-- Holds an event until the end of the transaction: seats are given out one after the other.
create function alliance.event_hold(which uuid) returns uuid
    language sql volatile security definer set search_path = alliance, pg_temp
    begin atomic
        select e.id from alliance.event e where e.id = which for no key update;
    end;

create function alliance.event_registration_by_link(link bytea) returns uuid
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select l.registration_id from alliance.event_link l where l.hash = link;
    end;

create function alliance.event_registration_of(which uuid, address text) returns uuid
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select r.id from alliance.event_registration r where r.event_id = which and lower(r.email) = lower(address) and r.state <> 'cancelled';
    end;

-- How many seats are taken and how many people wait, by group: numbers, no names.
create function alliance.event_seats(which uuid) returns table (of_group text, taken bigint, waiting bigint)
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select r."group", count(*) filter (where r.state = 'registered'), count(*) filter (where r.state = 'waiting')
        from alliance.event_registration r where r.event_id = which and r.state in ('registered', 'waiting') group by r."group";
    end;

create function alliance.event_quota(e alliance.event, of_group text) returns int language sql immutable
    return case of_group when 'officials' then e.quota_officials when 'civil_servants' then e.quota_civil_servants
                         when 'roma' then e.quota_roma when 'ngos' then e.quota_ngos end;

-- Gives free seats to those who wait, in their order; whoever's group is full lets the next one pass. Tells who got one.
create function alliance.event_seat_waiting(which uuid) returns setof uuid
    language plpgsql volatile security definer set search_path = alliance, pg_temp as $$
declare
    seated uuid;
begin
    perform from event e where e.id = which for no key update;
    loop
        update event_registration r set state = 'registered', line = null
        where r.id = (
            select w.id from event_registration w join event e on e.id = w.event_id
            where w.event_id = which and w.state = 'waiting' and e.state = 'published'
              and (e.total is null or e.total > (select count(*) from event_registration t where t.event_id = which and t.state = 'registered'))
              and (event_quota(e, w."group") is null or event_quota(e, w."group") > (
                    select count(*) from event_registration t where t.event_id = which and t.state = 'registered' and t."group" = w."group"))
            order by w.line limit 1)
        returning r.id into seated;
        exit when seated is null;
        return next seated;
        seated := null;
    end loop;
end $$;

-- Which place in the line somebody has: 1 is the next.
create function alliance.event_place_in_line(whose uuid) returns bigint
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select count(*) from alliance.event_registration mine
        join alliance.event_registration w on w.event_id = mine.event_id and w.state = 'waiting' and w.line <= mine.line
        where mine.id = whose and mine.state = 'waiting';
    end;

create function alliance.event_certificate_by_code(asked text) returns table (event_id uuid, number bigint, issued_at timestamptz)
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select c.event_id, c.number, c.issued_at from alliance.event_certificate c where c.code = asked;
    end;

create function alliance.event_evaluation_count(which uuid) returns bigint
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select count(*) from alliance.event_evaluation a where a.event_id = which and platform.is_secretariat();
    end;

-- Nothing below five answers, and never in the order in which they came.
create function alliance.event_evaluation_of(which uuid)
    returns table (content smallint, speakers smallint, usefulness smallint, organisation smallint, inclusion smallint, liked text, better text)
    language sql volatile security definer set search_path = alliance, pg_temp
    begin atomic
        select a.content, a.speakers, a.usefulness, a.organisation, a.inclusion, a.liked, a.better from alliance.event_evaluation a
        where a.event_id = which and platform.is_secretariat() and alliance.event_evaluation_count(which) >= 5 order by random();
    end;

-- What is past its time goes: never by a clock ahead of the database's own.
create function alliance.event_delete_what_is_past_its_time(at timestamptz) returns table (unconfirmed bigint, needs bigint, registrations bigint)
    language plpgsql volatile security definer set search_path = alliance, pg_temp as $$
declare
    moment timestamptz := least(at, now());
begin
    delete from event_registration r where r.state = 'unconfirmed' and r.sent_at < moment - interval '7 days';
    get diagnostics unconfirmed = row_count;
    delete from event_registration r using event e where e.id = r.event_id and e.ends < moment - interval '2 years';
    get diagnostics registrations = row_count;
    update event_registration r set needs = '{}' from event e where e.id = r.event_id and e.ends < moment - interval '30 days' and r.needs <> '{}';
    get diagnostics needs = row_count;
    -- Each row of a table remembers the transaction that wrote it. Written again all together, neither table tells any more who answered with whom.
    update event_evaluation a set id = gen_random_uuid();
    return next;
end $$;

revoke all on function alliance.event_hold(uuid), alliance.event_registration_by_link(bytea), alliance.event_registration_of(uuid, text), alliance.event_seats(uuid),
    alliance.event_quota(alliance.event, text), alliance.event_seat_waiting(uuid), alliance.event_place_in_line(uuid), alliance.event_certificate_by_code(text),
    alliance.event_evaluation_count(uuid), alliance.event_evaluation_of(uuid), alliance.event_delete_what_is_past_its_time(timestamptz) from public;
grant execute on function alliance.event_hold(uuid), alliance.event_registration_by_link(bytea), alliance.event_registration_of(uuid, text), alliance.event_seats(uuid),
    alliance.event_seat_waiting(uuid), alliance.event_place_in_line(uuid), alliance.event_certificate_by_code(text), alliance.event_evaluation_count(uuid),
    alliance.event_evaluation_of(uuid), alliance.event_delete_what_is_past_its_time(timestamptz) to ${application};
grant execute on function alliance.event_seats(uuid), alliance.event_certificate_by_code(text) to ${reader};
