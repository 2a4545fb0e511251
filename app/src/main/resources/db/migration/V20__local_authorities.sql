create table platform.local_authority (
    country char(2) not null,
    code text not null,
    name text not null,
    latin text not null,
    folded text not null,
    nuts3 text not null,
    primary key (country, code)
);
comment on table platform.local_authority is 'Not town-owned: municipalities and their codes (Eurostat, local administrative units 2019). Read by the application; replaced when another list comes with a release.';
grant select, insert, delete on platform.local_authority to ${application};

create table platform.list_version (
    list text primary key,
    version text not null
);
comment on table platform.list_version is 'Not town-owned: which version of a list that comes with the program the database holds. Read and written by the application; one row a list.';
grant select, insert, update on platform.list_version to ${application};
