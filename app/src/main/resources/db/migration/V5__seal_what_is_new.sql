-- The sealer looks each second. Looking through the whole audit each time would cost more with every year, so it looks among the newest rows; a row that was
-- committed so late that five thousand others went by is found by the nightly look through all.
create function platform.unsealed_audit_since(most int, back bigint) returns setof platform.audit
    language sql stable security definer set search_path = platform, pg_temp
    begin atomic
        select a.* from platform.audit a
        where a.id > (select coalesce(max(s.audit_id), 0) - back from platform.audit_seal s)
          and not exists (select from platform.audit_seal s where s.audit_id = a.id)
        order by a.id limit most;
    end;
revoke all on function platform.unsealed_audit_since(int, bigint) from public;
grant execute on function platform.unsealed_audit_since(int, bigint) to ${application};
drop function platform.unsealed_audit(int);
