alter table example.note add column title text;
