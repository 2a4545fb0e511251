create schema example;

create table example.note (
    id integer primary key,
    authority_id integer not null,
    words text not null
);
alter table example.note enable row level security;
alter table example.note force row level security;
create policy of_the_authority on example.note
    using (authority_id = current_setting('romact.authority_id', true)::integer);

create view example.published as select id, words from example.note where authority_id = 1;

grant usage on schema example to ${application}, ${reader};
grant select, insert on example.note to ${application};
grant select on example.published to ${reader};
