-- What the secretariat writes: news, adopted texts, the description of the programme. What is public of it stands in platform.publication.
create table alliance.article (
    id uuid primary key,
    kind text not null check (kind in ('news', 'adopted', 'about')),
    slug text not null,
    country char(2),
    town text references platform.authority (slug),
    themes text[] not null default '{}',
    publish_at timestamptz,
    withdrawn_at timestamptz,
    created_at timestamptz not null,
    created_by uuid references platform.person,
    unique (kind, slug)
);
comment on table alliance.article is 'Not town-owned: news, adopted texts and pages about the programme. Read by the secretariat; kept for ever, as a record of what was said.';
create table alliance.article_text (
    article_id uuid not null references alliance.article,
    language char(2) not null,
    title text not null check (length(title) between 1 and 300),
    summary text not null,
    text text not null,
    updated_at timestamptz not null,
    updated_by uuid references platform.person,
    primary key (article_id, language)
);
comment on table alliance.article_text is 'Not town-owned: the newest wording of an article in each language. Read by the secretariat; kept as the article.';
create table alliance.article_revision (
    id bigint generated always as identity primary key,
    article_id uuid not null references alliance.article,
    language char(2) not null,
    title text not null,
    summary text not null,
    text text not null,
    at timestamptz not null,
    by uuid references platform.person
);
create index article_revision_of on alliance.article_revision (article_id, id desc);
comment on table alliance.article_revision is 'Not town-owned: every wording an article ever had. Read by the secretariat; kept as the article. Insert only.';

alter table alliance.article enable row level security;
create policy secretariat on alliance.article for all to ${application} using (platform.is_secretariat()) with check (platform.is_secretariat());
alter table alliance.article_text enable row level security;
create policy secretariat on alliance.article_text for all to ${application} using (platform.is_secretariat()) with check (platform.is_secretariat());
alter table alliance.article_revision enable row level security;
create policy secretariat on alliance.article_revision for all to ${application} using (platform.is_secretariat()) with check (platform.is_secretariat());
grant select, insert, update on alliance.article, alliance.article_text to ${application};
grant select, insert on alliance.article_revision to ${application};
