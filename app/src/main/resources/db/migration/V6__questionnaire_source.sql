-- The spreadsheet a form was compiled from, as its author wrote it; none where an XForm was sent.
alter table assess.questionnaire_version add column source_name text, add column source bytea,
    add check ((source_name is null) = (source is null));
