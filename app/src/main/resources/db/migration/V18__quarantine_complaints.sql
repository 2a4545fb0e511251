-- Why something could not be read, as keys and arguments: said in the language of whoever looks. Null where it came before this; then reason, in English, stands.
alter table assess.quarantine add column complaints jsonb check (jsonb_typeof(complaints) = 'array');
