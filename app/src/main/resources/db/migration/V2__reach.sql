-- Where people live: communities of a town. Later: services, access, visits.
create schema reach;
grant usage on schema reach to ${application}, ${reader};

create table reach.community (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    code text not null check (code ~ '^[A-Za-z0-9_-]{1,40}$'),
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('settlement', 'neighbourhood', 'street')),
    households int check (households >= 0),
    households_low int check (households_low >= 0),
    households_high int check (households_high >= households_low),
    people int check (people >= 0),
    people_low int check (people_low >= 0),
    people_high int check (people_high >= people_low),
    source text not null default '',
    source_year int check (source_year between 1900 and 2200),
    created_at timestamptz not null,
    retired_at timestamptz,
    unique (authority_id, code)
);
comment on table reach.community is 'Communities of a town with estimates of their size. Public; kept with its history as long as the town takes part.';
alter table reach.community enable row level security;
create policy town on reach.community for all to ${application}
    using (authority_id = platform.current_authority()) with check (authority_id = platform.current_authority());
create policy everyone_reads on reach.community for select to ${reader} using (true);
grant select, insert, update on reach.community to ${application};
grant select on reach.community to ${reader};
