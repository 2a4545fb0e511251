package org.romact.forms.xlsform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which columns a sheet may have, and by which other names they go (xlsform.org, and older names that are still about). */
final class ColumnNames {
    private static final Map<String, String> MEDIA = Map.of(
            "image", "image",
            "big_image", "big-image",
            "big-image", "big-image",
            "audio", "audio",
            "video", "video");

    static final ColumnNames SURVEY = survey();
    static final ColumnNames CHOICES = choices();
    static final ColumnNames SETTINGS = settings();
    static final ColumnNames ENTITIES = entities();

    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> translatable;
    private final boolean open;

    /** @param open whether any other column is welcome, as choice filters may use it */
    private ColumnNames(Set<String> translatable, boolean open) {
        this.translatable = translatable;
        this.open = open;
    }

    boolean isOpen() {
        return open;
    }

    boolean isTranslatable(String key) {
        return translatable.contains(key);
    }

    Optional<String> key(String word) {
        return Optional.ofNullable(keys.get(word));
    }

    /** The known name nearest to a misspelt one, if any is near enough. */
    Optional<String> near(String word) {
        return Spelling.nearest(word, keys.keySet());
    }

    private ColumnNames plain(String... names) {
        for (String name : names) keys.put(name, name);
        return this;
    }

    private ColumnNames called(String key, String... names) {
        for (String name : names) keys.put(name, key);
        return this;
    }

    private static ColumnNames survey() {
        ColumnNames names = new ColumnNames(
                Set.of(
                        "label",
                        "hint",
                        "guidance_hint",
                        "image",
                        "big-image",
                        "audio",
                        "video",
                        "constraint_message",
                        "required_message",
                        "no_app_error"),
                false);
        names.keys.putAll(MEDIA);
        return names.plain("type", "name", "label", "hint", "guidance_hint", "choice_filter", "parameters", "default")
                .plain("trigger", "disabled", "intent", "sms_field", "list_name", "query", "media")
                .called("type", "command")
                .called("name", "tag", "value")
                .called("label", "caption")
                .called("constraint_message", "constraint_message", "constraining_message", "jr:constraintmsg")
                .called("required_message", "required_message", "requiredmsg", "jr:requiredmsg")
                .called("no_app_error", "noapperrorstring", "no_app_error_string", "jr:noapperrorstring")
                .called("repeat_count", "repeat_count", "count", "jr:count")
                .called("save_to", "save_to", "entities:saveto")
                .called("bind::relevant", "relevant", "relevance")
                .called("bind::required", "required")
                .called("bind::readonly", "readonly", "read_only")
                .called("bind::constraint", "constraint")
                .called("bind::calculate", "calculation", "calculate")
                .called("body::appearance", "appearance")
                .called("body::autoplay", "autoplay")
                .called("body::rows", "rows")
                .called("instance::odk:tag", "compact_tag")
                .called(FormerNames.KEY, FormerNames.HEADING);
    }

    private static ColumnNames choices() {
        ColumnNames names = new ColumnNames(Set.of("label", "image", "big-image", "audio", "video"), true);
        names.keys.putAll(MEDIA);
        return names.plain("name", "label", "sms_option")
                .called("list_name", "list_name")
                .called("name", "value")
                .called("label", "caption");
    }

    private static ColumnNames settings() {
        ColumnNames names = new ColumnNames(Set.of(), false);
        for (String name : List.of(
                "version",
                "instance_name",
                "style",
                "submission_url",
                "public_key",
                "auto_send",
                "auto_delete",
                "allow_choice_duplicates",
                "default_language",
                "namespaces",
                "name",
                "omit_instanceid",
                "instance_id",
                "instance_xmlns",
                "clean_text_values",
                "client_editable",
                "add_none_option",
                "flat",
                "delimiter",
                "sms_keyword",
                "sms_separator",
                "sms_allow_media",
                "sms_date_format",
                "sms_datetime_format",
                "sms_response")) names.plain(name);
        return names.called("form_title", "form_title", "set_form_title", "title")
                .called("form_id", "form_id", "set_form_id")
                .plain("id_string")
                .called("prefix", "prefix", "compact_prefix");
    }

    private static ColumnNames entities() {
        return new ColumnNames(Set.of(), false)
                .called("list_name", "list_name", "dataset")
                .plain("label", "entity_id", "create_if", "update_if", "repeat");
    }
}
