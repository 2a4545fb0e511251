-- What walking through the Alliance's doors showed to be missing.

-- Addresses of public texts that were taken back: whoever comes by an old link is told so (410), not that there never was anything (404).
create table platform.publication_gone (
    path text primary key check (path like '/%'),
    gone_at timestamptz not null
);
comment on table platform.publication_gone is 'Not town-owned: addresses at which something public stood and was taken back; the address alone, without title or reason. Read by anyone; kept as long as the programme runs; asked only where nothing stands.';
grant select, insert, update on platform.publication_gone to ${application};
grant select on platform.publication_gone to ${reader};

-- A town is told of a proposal and reminded before its answer is due, a reviewer before and after; each once.
alter table alliance.ngo_town add column told_at timestamptz, add column warned_at timestamptz;
update alliance.ngo_town set told_at = routed_at;
grant update (told_at, warned_at) on alliance.ngo_town to ${application};
alter table alliance.practice_review add column warned_at timestamptz, add column reminded_at timestamptz;
create index practice_review_waiting on alliance.practice_review (due_on) where done_at is null;

-- A correction is public with its reason, and what stood there before can still be read.
create table alliance.published_practice_version (
    practice_id uuid not null references alliance.published_practice on delete cascade,
    number int not null check (number > 0),
    language char(2) not null,
    title text not null,
    place text not null,
    country char(2) not null,
    period_from date not null,
    period_to date,
    themes text[] not null,
    problem text not null,
    action text not null,
    cost numeric(14, 2),
    currency char(3),
    funding text not null,
    result text not null,
    measured text not null,
    transfer text not null,
    reason text not null,
    published_at timestamptz not null,
    primary key (practice_id, number)
);
comment on table alliance.published_practice_version is 'Not town-owned: every version of a good practice that was public, with the reason of each correction and without its contact. Read by anyone; deleted when the practice is withdrawn.';
grant select on alliance.published_practice_version to ${application}, ${reader};
grant insert, delete on alliance.published_practice_version to ${application};
insert into alliance.published_practice_version
select v.practice_id, v.number, v.language, v.title, v.place, v.country, v.period_from, v.period_to, v.themes, v.problem, v.action, v.cost, v.currency,
       v.funding, v.result, v.measured, v.transfer, '', p.updated_at
from alliance.published_practice p join alliance.practice_version v on v.practice_id = p.id and v.number = p.version where p.withdrawn_at is null;

-- Opening words that nobody translated are read in English, and that is said. Null: in the language of the text.
alter table alliance.newsletter_text add column words_language char(2);

-- Only a proposal that stands in the directory speaks for its organisation: who merely names somebody else's registration number cannot take it out.
create or replace function alliance.my_ngo() returns uuid
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select p.ngo_id from alliance.ngo_proposal p where p.id = platform.current_dossier()
            and exists (select from alliance.ngo_offer o where o.proposal_id = p.id and o.ngo_id = p.ngo_id);
    end;

-- A lost link is asked for again: a second link beside the first, so that whoever writes with the first is not thrown out.
alter table alliance.door_link drop constraint door_link_door_check;
alter table alliance.door_link add check (door in ('cooperation', 'contact', 'newsletter', 'join', 'practice'));
create or replace function alliance.application_by_token(hash bytea) returns uuid
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select a.id from alliance.application a where a.token = hash
        union all
        select l.dossier from alliance.door_link l where l.door = 'join' and l.hash = application_by_token.hash and l.expires_at > now()
        limit 1;
    end;
create or replace function alliance.practice_by_link(hash bytea) returns uuid
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select p.id from alliance.practice p where p.link = hash
        union all
        select l.dossier from alliance.door_link l where l.door = 'practice' and l.hash = practice_by_link.hash and l.expires_at > now()
        limit 1;
    end;
-- What was begun or sent from an address: asked only to write there. What is closed for good needs no link.
create function alliance.dossiers_of(address text) returns table (door text, dossier uuid, title text)
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select 'join', a.id, a.name from alliance.application a where lower(a.email) = lower(address) and a.state not in ('declined', 'withdrawn')
        union all
        select 'practice', p.id, v.title from alliance.practice p join alliance.practice_version v on v.practice_id = p.id and v.number = p.version
        where lower(p.email) = lower(address) and p.state not in ('declined', 'withdrawn')
        union all
        select 'cooperation', n.id, coalesce(n.draft->'title'->>0, n.draft->'name'->>0) from alliance.ngo_proposal n
        where lower(n.draft->'email'->>0) = lower(address) and n.state <> 'declined'
        union all
        select 'contact', m.id, m.number::text from alliance.contact_message m where lower(m.email) = lower(address) and m.state <> 'closed';
    end;
revoke all on function alliance.dossiers_of(text) from public;
grant execute on function alliance.dossiers_of(text) to ${application};

-- As before, but for the links of the two new doors, and for organisations: a number stays known only as long as something of it is kept.
create or replace function alliance.forget_at_the_doors(at timestamptz) returns table (letters bigint, readers bigint, proposals bigint)
    language plpgsql volatile security definer set search_path = alliance, pg_temp as $$
declare
    moment timestamptz := least(at, now());
begin
    delete from contact_message m where m.closed_at < moment - interval '3 years';
    get diagnostics letters = row_count;
    delete from newsletter_reader r where r.confirmed_at is null and r.created_at < moment - interval '7 days';
    get diagnostics readers = row_count;
    delete from ngo_proposal p where not exists (select from ngo_offer o where o.proposal_id = p.id)
        and (p.version = 0 and p.changed_at < moment - interval '60 days'
             or p.state = 'declined' and p.decided_at < moment - interval '3 years'
             or p.sent_at < moment - interval '10 years');
    get diagnostics proposals = row_count;
    delete from ngo n where not exists (select from ngo_proposal p where p.ngo_id = n.id)
        and not exists (select from ngo_entry e where e.ngo_id = n.id);
    delete from door_link l where l.expires_at < moment
        or l.created_at < moment - interval '1 hour'
           and not exists (select from contact_message m where m.id = l.dossier)
           and not exists (select from newsletter_reader r where r.id = l.dossier)
           and not exists (select from ngo_proposal p where p.id = l.dossier)
           and not exists (select from application a where a.id = l.dossier)
           and not exists (select from practice p where p.id = l.dossier);
    return next;
end $$;
