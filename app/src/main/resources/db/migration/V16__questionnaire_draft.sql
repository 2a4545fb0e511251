-- A form that was looked at and not published: kept for a day, so that it can be tried in the browser and published as it was tried.
create table assess.questionnaire_draft (
    id uuid primary key,
    authority_id uuid not null references platform.authority,
    title text not null,
    xform bytea not null,
    source_name text,
    source bytea,
    checked_at timestamptz not null,
    checked_by uuid,
    check ((source_name is null) = (source is null))
);
create index on assess.questionnaire_draft (authority_id, checked_by);
comment on table assess.questionnaire_draft is 'A form that was checked and not yet published. Read by the town''s team; deleted when it is published, when its author checks another, or after a day.';

create table assess.questionnaire_draft_file (
    draft_id uuid not null references assess.questionnaire_draft on delete cascade,
    authority_id uuid not null references platform.authority,
    name text not null,
    media_type text not null,
    content bytea not null,
    primary key (draft_id, name)
);
comment on table assess.questionnaire_draft_file is 'Pictures, sounds and lists of a form that was checked. As its draft.';

do $$
declare t text;
begin
    foreach t in array array['questionnaire_draft', 'questionnaire_draft_file'] loop
        execute format('alter table assess.%I enable row level security', t);
        execute format('create policy town on assess.%I for all to ${application} using (authority_id = platform.current_authority()) with check (authority_id = platform.current_authority())', t);
    end loop;
end $$;
grant select, insert, delete on assess.questionnaire_draft, assess.questionnaire_draft_file to ${application};

-- As everywhere: never by a clock ahead of the database’s own.
create function assess.delete_old_drafts(at timestamptz) returns bigint
    language sql volatile security definer set search_path = assess, pg_temp
    begin atomic
        with gone as (
            delete from assess.questionnaire_draft d where d.checked_at < least(at, now()) - interval '1 day' returning 1
        )
        select count(*) from gone;
    end;
revoke all on function assess.delete_old_drafts(timestamptz) from public;
grant execute on function assess.delete_old_drafts(timestamptz) to ${application};
