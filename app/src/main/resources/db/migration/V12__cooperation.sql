-- Three public doors of the Alliance: organisations that offer to cooperate, anybody who writes to us, readers of the newsletter.
create schema if not exists alliance;
grant usage on schema alliance to ${application}, ${reader};

alter table platform.mail add column one_click text;
comment on column platform.mail.one_click is 'The address at which one click ends what the letter belongs to (RFC 8058); blanked with the body.';

create table alliance.answer_time (
    programme text not null,
    matter text not null check (matter in ('cooperation', 'contact')),
    days int not null check (days between 1 and 365),
    working_days boolean not null,
    primary key (programme, matter)
);
comment on table alliance.answer_time is 'Not town-owned: within how many days a programme promises an answer. Read by the application; kept as long as the programme runs.';
insert into alliance.answer_time (programme, matter, days, working_days) values ('romact', 'cooperation', 30, false), ('romact', 'contact', 10, true);
grant select on alliance.answer_time to ${application};

-- The links in strangers' hands. The application may add one; which dossier a link opens is asked through the function below and no other way.
create table alliance.door_link (
    hash bytea primary key,
    dossier uuid not null,
    door text not null check (door in ('cooperation', 'contact', 'newsletter')),
    by_mail boolean not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index door_link_dossier on alliance.door_link (dossier);
comment on table alliance.door_link is 'Not town-owned: links that open one dossier, kept as hashes. Read by nobody, only compared; deleted when they expire or with their dossier.';
grant insert on alliance.door_link to ${application};
create function alliance.dossier_behind(which text, wanted bytea, at timestamptz) returns table (dossier uuid, by_mail boolean)
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select l.dossier, l.by_mail from alliance.door_link l where l.door = which and l.hash = wanted and l.expires_at > at;
    end;
create function alliance.end_my_links(keep bytea) returns void
    language sql volatile security definer set search_path = alliance, pg_temp
    begin atomic
        delete from alliance.door_link where dossier = platform.current_dossier() and hash <> keep;
    end;
revoke all on function alliance.dossier_behind(text, bytea, timestamptz), alliance.end_my_links(bytea) from public;
grant execute on function alliance.dossier_behind(text, bytea, timestamptz), alliance.end_my_links(bytea) to ${application};

-- Contact ---------------------------------------------------------------------------------------------------------------------------------------------
create table alliance.contact_message (
    id uuid primary key,
    number bigint generated always as identity unique,
    subject text not null check (subject in ('general', 'join', 'cooperate', 'press', 'complaint', 'data-protection', 'accessibility')),
    name text not null,
    email text not null,
    language char(2) not null,
    town text,
    state text not null check (state in ('open', 'answered', 'closed')),
    outcome text,
    assigned_to uuid references platform.person,
    due_on date not null,
    sent_at timestamptz not null,
    changed_at timestamptz not null,
    closed_at timestamptz,
    check ((state = 'closed') = (closed_at is not null))
);
comment on table alliance.contact_message is 'Not town-owned: letters to the programme. Read by the secretariat and by whoever holds the letter''s link; deleted three years after closing.';
alter table alliance.contact_message enable row level security;
create policy dossier on alliance.contact_message for all to ${application}
    using (id = platform.current_dossier() or platform.is_secretariat()) with check (id = platform.current_dossier() or platform.is_secretariat());
grant select, insert on alliance.contact_message to ${application};
grant update (state, outcome, assigned_to, due_on, changed_at, closed_at) on alliance.contact_message to ${application};

create table alliance.contact_entry (
    id bigint generated always as identity primary key,
    message_id uuid not null references alliance.contact_message on delete cascade,
    at timestamptz not null,
    by_person uuid references platform.person,
    text text not null
);
create index contact_entry_message on alliance.contact_entry (message_id, id);
comment on table alliance.contact_entry is 'Not town-owned: what was written and answered in one letter''s thread. Read and kept as alliance.contact_message.';
alter table alliance.contact_entry enable row level security;
create policy dossier on alliance.contact_entry for all to ${application}
    using (message_id = platform.current_dossier() or platform.is_secretariat())
    with check ((message_id = platform.current_dossier() and by_person is null) or platform.is_secretariat());
grant select, insert on alliance.contact_entry to ${application};

-- Newsletter ------------------------------------------------------------------------------------------------------------------------------------------
create table alliance.newsletter_reader (
    id uuid primary key,
    email text not null,
    language char(2) not null,
    countries text[] not null default '{}',
    themes text[] not null default '{}',
    letters int not null default 1,
    created_at timestamptz not null,
    confirmed_at timestamptz
);
create unique index newsletter_reader_email on alliance.newsletter_reader (lower(email));
comment on table alliance.newsletter_reader is 'Not town-owned: who reads the newsletter. Counted by the secretariat, read by the sending and by whoever holds the link; deleted at once on leaving, after seven days where never confirmed.';
alter table alliance.newsletter_reader enable row level security;
create policy dossier on alliance.newsletter_reader for all to ${application}
    using (id = platform.current_dossier() or platform.is_secretariat()) with check (id = platform.current_dossier());
grant select, delete on alliance.newsletter_reader to ${application};
grant update (confirmed_at) on alliance.newsletter_reader to ${application};
-- Whether an address reads already is told to the address alone, by letter. At most three letters go to one that does not answer.
create function alliance.newsletter_ask(new_id uuid, address text, tongue text, lands text[], subjects text[], moment timestamptz)
    returns table (id uuid, language text, confirmed boolean, write boolean)
    language sql volatile security definer set search_path = alliance, pg_temp
    begin atomic
        insert into alliance.newsletter_reader as r (id, email, language, countries, themes, created_at)
        values (new_id, address, tongue, lands, subjects, moment)
        on conflict (lower(email)) do update set letters = r.letters + 1,
            language = case when r.confirmed_at is null then excluded.language else r.language end,
            countries = case when r.confirmed_at is null then excluded.countries else r.countries end,
            themes = case when r.confirmed_at is null then excluded.themes else r.themes end
        returning r.id, r.language::text, r.confirmed_at is not null, r.letters <= 3;
    end;
revoke all on function alliance.newsletter_ask(uuid, text, text, text[], text[], timestamptz) from public;
grant execute on function alliance.newsletter_ask(uuid, text, text, text[], text[], timestamptz) to ${application};

create table alliance.newsletter_issue (
    id uuid primary key,
    number int generated always as identity unique,
    words jsonb not null,
    chosen text[] not null,
    created_at timestamptz not null,
    sent_at timestamptz
);
comment on table alliance.newsletter_issue is 'Not town-owned: issues of the newsletter, drafts and sent ones. Read by the secretariat; kept as long as the programme runs.';
alter table alliance.newsletter_issue enable row level security;
create policy secretariat on alliance.newsletter_issue for all to ${application}
    using (platform.is_secretariat()) with check (platform.is_secretariat());
grant select, insert on alliance.newsletter_issue to ${application};
grant update (words, chosen, sent_at) on alliance.newsletter_issue to ${application};

create table alliance.newsletter_text (
    issue_id uuid not null references alliance.newsletter_issue,
    language char(2) not null,
    number int not null,
    words text not null,
    items jsonb not null,
    sent_at timestamptz not null,
    primary key (issue_id, language)
);
comment on table alliance.newsletter_text is 'Not town-owned: sent issues as they were sent, in each language. Read by anyone; kept as long as the programme runs. Insert only.';
grant select, insert on alliance.newsletter_text to ${application};
grant select on alliance.newsletter_text to ${reader};

create table alliance.newsletter_sending (
    issue_id uuid not null references alliance.newsletter_issue,
    reader_id uuid not null references alliance.newsletter_reader on delete cascade,
    at timestamptz not null,
    primary key (issue_id, reader_id)
);
create index newsletter_sending_reader on alliance.newsletter_sending (reader_id);
comment on table alliance.newsletter_sending is 'Not town-owned: which issue went to which reader, so that none goes twice. Read by the sending; deleted with the reader.';
alter table alliance.newsletter_sending enable row level security;
create policy secretariat on alliance.newsletter_sending for all to ${application}
    using (platform.is_secretariat()) with check (platform.is_secretariat());
grant select, insert on alliance.newsletter_sending to ${application};

-- Organisations that offer to cooperate -----------------------------------------------------------------------------------------------------------------
create table alliance.ngo (
    id uuid primary key,
    country char(2) not null,
    registration text,
    created_at timestamptz not null,
    unique (country, registration)
);
comment on table alliance.ngo is 'Not town-owned: organisations that sent a proposal, each once. Read by the secretariat; kept as long as one of its proposals.';
alter table alliance.ngo enable row level security;
create policy secretariat on alliance.ngo for select to ${application} using (platform.is_secretariat());
grant select on alliance.ngo to ${application};

create table alliance.ngo_proposal (
    id uuid primary key,
    number bigint generated always as identity unique,
    ngo_id uuid references alliance.ngo,
    state text not null check (state in ('draft', 'sent', 'asked', 'accepted', 'declined')),
    draft jsonb not null,
    version int not null default 0 check (version >= 0),
    assigned_to uuid references platform.person,
    decision text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    sent_at timestamptz,
    decided_at timestamptz,
    check ((state = 'draft') = (version = 0))
);
comment on table alliance.ngo_proposal is 'Not town-owned: a proposal to cooperate, drafted and sent. Read by whoever holds its link and, once sent, by the secretariat; drafts deleted after sixty days, declined ones after three years, others after ten unless in the directory.';
alter table alliance.ngo_proposal enable row level security;
create policy dossier on alliance.ngo_proposal for all to ${application}
    using (id = platform.current_dossier()) with check (id = platform.current_dossier());
create policy secretariat on alliance.ngo_proposal for all to ${application}
    using (platform.is_secretariat() and version > 0) with check (platform.is_secretariat() and version > 0);
grant select, insert on alliance.ngo_proposal to ${application};
grant update (ngo_id, state, draft, version, assigned_to, decision, changed_at, sent_at, decided_at) on alliance.ngo_proposal to ${application};

create table alliance.ngo_version (
    proposal_id uuid not null references alliance.ngo_proposal on delete cascade,
    version int not null check (version > 0),
    reason text not null,
    answers jsonb not null,
    sent_at timestamptz not null,
    primary key (proposal_id, version),
    check (version = 1 or reason <> '')
);
comment on table alliance.ngo_version is 'Not town-owned: what was sent, frozen, with the reason of each correction. Read and kept as alliance.ngo_proposal. Insert only.';
alter table alliance.ngo_version enable row level security;
create policy dossier on alliance.ngo_version for all to ${application}
    using (proposal_id = platform.current_dossier() or platform.is_secretariat()) with check (proposal_id = platform.current_dossier());
grant select, insert on alliance.ngo_version to ${application};

-- The town's own copy, with its answer.
create table alliance.ngo_town (
    authority_id uuid not null references platform.authority,
    proposal_id uuid not null,
    version int not null,
    answers jsonb not null,
    routed_at timestamptz not null,
    due_on date not null,
    replaced_at timestamptz,
    answer text check (answer in ('accepted', 'partly', 'rejected', 'out-of-scope')),
    reason text,
    answered_at timestamptz,
    answered_by uuid references platform.person,
    town_agrees boolean not null default false,
    organisation_agrees boolean not null default false,
    reminded_at timestamptz,
    primary key (authority_id, proposal_id, version),
    foreign key (proposal_id, version) references alliance.ngo_version on delete cascade,
    check ((answer is null) = (reason is null) and (answer is null) = (answered_at is null))
);
create index ngo_town_proposal on alliance.ngo_town (proposal_id);
create index ngo_town_waiting on alliance.ngo_town (due_on) where answered_at is null and replaced_at is null;
comment on table alliance.ngo_town is 'A proposal as it reached a town, and the town''s answer. Read by the town, the secretariat and whoever holds the proposal''s link; kept as the proposal.';
alter table alliance.ngo_town enable row level security;
create policy town on alliance.ngo_town for select to ${application} using (authority_id = platform.current_authority());
create policy town_answers on alliance.ngo_town for update to ${application}
    using (authority_id = platform.current_authority()) with check (authority_id = platform.current_authority());
create policy dossier on alliance.ngo_town for all to ${application}
    using (proposal_id = platform.current_dossier()) with check (proposal_id = platform.current_dossier());
create policy secretariat on alliance.ngo_town for select to ${application} using (platform.is_secretariat());
create policy secretariat_reminds on alliance.ngo_town for update to ${application}
    using (platform.is_secretariat()) with check (platform.is_secretariat());
grant select, insert on alliance.ngo_town to ${application};
grant update (replaced_at, answer, reason, answered_at, answered_by, town_agrees, organisation_agrees, reminded_at) on alliance.ngo_town to ${application};

-- What the public sees of it: three tables that hold nothing else.
create table alliance.ngo_entry (
    ngo_id uuid primary key references alliance.ngo,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null,
    country char(2) not null,
    area text not null,
    roma_led text not null check (roma_led in ('yes', 'no', 'undeclared')),
    mission text not null,
    fields text[] not null,
    language char(2) not null,
    published_at timestamptz not null,
    updated_at timestamptz not null
);
comment on table alliance.ngo_entry is 'Not town-owned: the directory of organisations that agreed to be in it. Read by anyone; deleted when the organisation leaves.';
create table alliance.ngo_offer (
    proposal_id uuid primary key references alliance.ngo_proposal on delete cascade,
    ngo_id uuid not null references alliance.ngo_entry on delete cascade,
    title text not null,
    text text not null,
    kinds text[] not null,
    towns text[] not null,
    other_towns text not null,
    published_at timestamptz not null
);
create index ngo_offer_ngo on alliance.ngo_offer (ngo_id);
comment on table alliance.ngo_offer is 'Not town-owned: what an organisation of the directory offers. Read by anyone; deleted when the organisation leaves.';
create table alliance.ngo_answer (
    proposal_id uuid not null references alliance.ngo_offer on delete cascade,
    town text not null,
    version int not null,
    answer text not null,
    reason text not null,
    answered_at timestamptz not null,
    primary key (proposal_id, town, version)
);
comment on table alliance.ngo_answer is 'Not town-owned: answers of towns that both sides agreed to publish; kept in step with alliance.ngo_town by the database itself. Read by anyone; deleted when either side or the organisation goes back on it.';

create function alliance.my_ngo() returns uuid
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select p.ngo_id from alliance.ngo_proposal p where p.id = platform.current_dossier();
    end;
revoke all on function alliance.my_ngo() from public;
grant execute on function alliance.my_ngo() to ${application};

alter table alliance.ngo_entry enable row level security;
create policy everyone_reads on alliance.ngo_entry for select to ${application}, ${reader} using (true);
create policy secretariat on alliance.ngo_entry for all to ${application} using (platform.is_secretariat()) with check (platform.is_secretariat());
create policy leaving on alliance.ngo_entry for delete to ${application} using (ngo_id = alliance.my_ngo());
alter table alliance.ngo_offer enable row level security;
create policy everyone_reads on alliance.ngo_offer for select to ${application}, ${reader} using (true);
create policy secretariat on alliance.ngo_offer for all to ${application} using (platform.is_secretariat()) with check (platform.is_secretariat());
grant select, insert, update, delete on alliance.ngo_entry, alliance.ngo_offer to ${application};
grant select on alliance.ngo_entry, alliance.ngo_offer, alliance.ngo_answer to ${application}, ${reader};

-- Neither side publishes alone: each sets its own tick, and only two ticks make a public row. The application itself may not write it.
create function alliance.show_answers(which uuid) returns void
    language plpgsql volatile security definer set search_path = alliance, pg_temp as $$
begin
    delete from ngo_answer a where a.proposal_id = which;
    insert into ngo_answer (proposal_id, town, version, answer, reason, answered_at)
    select t.proposal_id, a.slug, t.version, t.answer, t.reason, t.answered_at
    from ngo_town t join platform.authority a on a.id = t.authority_id
    where t.proposal_id = which and t.answer is not null and t.town_agrees and t.organisation_agrees
      and exists (select from ngo_offer o where o.proposal_id = which);
end $$;
revoke all on function alliance.show_answers(uuid) from public;
create function alliance.each_its_own_tick() returns trigger
    language plpgsql security definer set search_path = alliance, pg_temp as $$
begin
    if new.organisation_agrees and not old.organisation_agrees and new.proposal_id is distinct from platform.current_dossier() then
        raise exception 'only the organisation may agree for itself';
    end if;
    if (new.town_agrees and not old.town_agrees or new.answer is distinct from old.answer)
        and new.authority_id is distinct from platform.current_authority() then
        raise exception 'only the town may answer and agree for itself';
    end if;
    if old.answer is not null and (new.answer, new.reason, new.answered_at) is distinct from (old.answer, old.reason, old.answered_at) then
        raise exception 'an answer that was given stays as it is';
    end if;
    return new;
end $$;
create function alliance.answers_in_step() returns trigger
    language plpgsql security definer set search_path = alliance, pg_temp as $$
begin
    perform alliance.show_answers(new.proposal_id);
    return null;
end $$;
create trigger each_its_own_tick before update on alliance.ngo_town for each row execute function alliance.each_its_own_tick();
create trigger answers_in_step after update on alliance.ngo_town for each row execute function alliance.answers_in_step();
create trigger answers_in_step after insert or update on alliance.ngo_offer for each row execute function alliance.answers_in_step();

-- Is there such an organisation already, other than the one this dossier belongs to?
create function alliance.ngo_known(land text, registered text) returns boolean
    language sql stable security definer set search_path = alliance, pg_temp
    begin atomic
        select exists (select from alliance.ngo n where n.country = land and n.registration = registered
                       and not exists (select from alliance.ngo_proposal p where p.id = platform.current_dossier() and p.ngo_id = n.id));
    end;
create function alliance.ngo_for(new_id uuid, land text, registered text, moment timestamptz) returns uuid
    language sql volatile security definer set search_path = alliance, pg_temp
    begin atomic
        insert into alliance.ngo (id, country, registration, created_at) values (new_id, land, registered, moment)
        on conflict (country, registration) do update set country = excluded.country
        returning id;
    end;
revoke all on function alliance.ngo_known(text, text), alliance.ngo_for(uuid, text, text, timestamptz) from public;
grant execute on function alliance.ngo_known(text, text), alliance.ngo_for(uuid, text, text, timestamptz) to ${application};

-- What is past its time goes; never by a clock ahead of the database's own.
create function alliance.forget_at_the_doors(at timestamptz) returns table (letters bigint, readers bigint, proposals bigint)
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
           and not exists (select from ngo_proposal p where p.id = l.dossier);
    return next;
end $$;
revoke all on function alliance.forget_at_the_doors(timestamptz) from public;
grant execute on function alliance.forget_at_the_doors(timestamptz) to ${application};
