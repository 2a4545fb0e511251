-- What is held is held until a day, and then goes by itself. The application may not delete interviews; these doors delete what is past its time and
-- nothing else, whatever moment they are told: never by a clock ahead of the database's own.
create function assess.delete_what_is_past_its_time(at timestamptz) returns table (interviews bigint, quarantined bigint)
    language plpgsql volatile security definer set search_path = assess, pg_temp as $$
declare
    moment timestamptz := least(at, now());
begin
    delete from submission_conflict c using submission s where c.submission_id = s.id and s.received_at < moment - interval '5 years';
    delete from submission_file f using submission s where f.submission_id = s.id and s.received_at < moment - interval '5 years';
    delete from submission s where s.received_at < moment - interval '5 years';
    get diagnostics interviews = row_count;
    delete from quarantine q where q.received_at < moment - interval '1 year';
    get diagnostics quarantined = row_count;
    return next;
end $$;
revoke all on function assess.delete_what_is_past_its_time(timestamptz) from public;
grant execute on function assess.delete_what_is_past_its_time(timestamptz) to ${application};

-- An account closed for a year keeps its number, for the audit speaks of it, and nothing that says who it was. Letters keep no address after a year.
create function platform.delete_what_is_past_its_time(at timestamptz) returns table (accounts bigint, letters bigint, memberships bigint)
    language plpgsql volatile security definer set search_path = platform, pg_temp as $$
declare
    moment timestamptz := least(at, now());
begin
    update person p set email = p.id || '@closed.invalid', name = '', password_hash = null
        where p.closed_at < moment - interval '1 year' and p.email not like '%@closed.invalid';
    get diagnostics accounts = row_count;
    delete from mail m where m.created_at < moment - interval '1 year';
    get diagnostics letters = row_count;
    delete from membership m where m.valid_to < (moment - interval '10 years')::date;
    get diagnostics memberships = row_count;
    return next;
end $$;
revoke all on function platform.delete_what_is_past_its_time(timestamptz) from public;
grant execute on function platform.delete_what_is_past_its_time(timestamptz) to ${application};

comment on table platform.mail is 'Not town-owned: letters waiting to be sent. Read by the application only; the body is blanked when it has been sent (in a demonstration it is kept, to be read at the local page); deleted after one year.';
