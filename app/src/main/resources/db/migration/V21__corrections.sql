-- What was still owed at the doors of the Alliance: names that were corrected away, days that had passed, themes that did not meet.

-- What was corrected because it names somebody must not stay readable as a former version. The author of a correction may ask to take it back; the secretariat decides when it publishes the correction.
alter table alliance.practice_version add column former_names_somebody boolean not null default false;

-- Of a former version that was taken back only its number and two dates are public.
create table alliance.practice_version_gone (
    practice_id uuid not null references alliance.published_practice on delete cascade,
    number int not null check (number > 0),
    published_at timestamptz not null,
    gone_at timestamptz not null,
    primary key (practice_id, number)
);
comment on table alliance.practice_version_gone is 'Not town-owned: that a former version of a good practice was public and was taken back; no text, no reason. Read by anyone; kept as alliance.published_practice.';
grant select on alliance.practice_version_gone to ${application}, ${reader};
grant insert on alliance.practice_version_gone to ${application};

-- An address is made of a title: where that title was taken back the practice moves, and of the old address a hash remains that leads to the new one.
create table alliance.practice_address_gone (
    hash bytea primary key,
    practice_id uuid not null references alliance.published_practice on delete cascade
);
comment on table alliance.practice_address_gone is 'Not town-owned: that a good practice stood at another address, as a hash, for the address may hold a name that was taken back. Read by anyone; kept as alliance.published_practice.';
grant select on alliance.practice_address_gone to ${application}, ${reader};
grant insert on alliance.practice_address_gone to ${application};

-- Why it was taken back, or why it stays although its author asked. The reason may say whom it named, so it stands apart from what is public.
create table alliance.practice_version_decision (
    practice_id uuid not null,
    number int not null,
    at timestamptz not null,
    taken_back boolean not null,
    reason text not null check (reason <> ''),
    person_id uuid references platform.person,
    foreign key (practice_id, number) references alliance.practice_version on delete cascade
);
create index practice_version_decision_of_practice on alliance.practice_version_decision (practice_id, number, at);
comment on table alliance.practice_version_decision is 'Not town-owned: whether a former version of a good practice was taken back, who decided it and why. Read by the secretariat; kept as alliance.practice.';
alter table alliance.practice_version_decision enable row level security;
create policy secretariat on alliance.practice_version_decision for all to ${application}
    using (platform.is_secretariat()) with check (platform.is_secretariat());
grant select, insert on alliance.practice_version_decision to ${application};

-- Whoever owes an answer is told once when its day has passed: for that day, since a letter that is open again has a new one.
alter table alliance.contact_message add column late_told_for date;
create index contact_message_owed on alliance.contact_message (due_on) where state = 'open';
grant update (late_told_for) on alliance.contact_message to ${application};

-- There is one list of themes now. The newsletter had trust and not participation, articles participation and not trust: who asked for trust is to get the
-- articles that could only be filed under participation. What articles, practices and events carry is in the list as it stands.
update alliance.newsletter_reader set themes = array_append(themes, 'participation')
where 'trust' = any (themes) and not 'participation' = any (themes);
-- A reader changes what they hear of, in which language, by the link of a letter; row-level security lets them change themselves alone.
grant update (language, countries, themes) on alliance.newsletter_reader to ${application};

-- Letters with a link to a new password are counted apart from failed sign-ins: who mistyped a password ten times must still be able to ask for a letter.
alter table platform.sign_in_attempt add column matter text not null default 'sign_in' check (matter in ('sign_in', 'letter'));
comment on table platform.sign_in_attempt is 'Not town-owned: failed sign-ins, and letters asked for with a link to a new password, to slow guessing and to spare mailboxes; of addresses that have an account and of others alike. The account is a hash. Read by the application only; deleted after one day.';
