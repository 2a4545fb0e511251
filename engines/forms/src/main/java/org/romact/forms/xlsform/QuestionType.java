package org.romact.forms.xlsform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.romact.forms.words.Sentence;

/**
 * What a word in the type column makes of a row.
 *
 * @param name under which the documentation knows it
 * @param control element of the body; empty where nobody is asked
 * @param data type of the answer in the bind; empty for none
 * @param bind further attributes of the bind
 * @param mediatype of an upload, empty for anything else
 */
record QuestionType(String name, String control, String data, Map<String, String> bind, String mediatype) {
    private static final Map<String, QuestionType> BY_NAME = new HashMap<>();
    /** What very old types say to whoever answers, in English only, unless the author says something else. */
    private static final Map<String, Sentence> HINTS = Map.of(
            "phone number", Sentence.of("forms.word.digits-only"),
            "number of days in last month", Sentence.of("forms.word.days", "most", 31),
            "number of days in last six months", Sentence.of("forms.word.days", "most", 183),
            "number of days in last year", Sentence.of("forms.word.days", "most", 365));

    static {
        asked("text", "string", "string", "q string", "add text prompt");
        asked("integer", "int", "int", "q int", "add integer prompt");
        asked("decimal", "decimal", "q decimal", "add decimal prompt");
        asked("date", "date", "q date", "add date prompt");
        asked("time", "time");
        asked(
                "datetime",
                "dateTime",
                "date time",
                "q date time",
                "q datetime",
                "add date time prompt",
                "add datetime prompt");
        asked("geopoint", "geopoint", "q geopoint", "location", "q location", "gps", "add location prompt");
        asked("geotrace", "geotrace", "q geotrace");
        asked("geoshape", "geoshape", "q geoshape");
        asked("barcode", "barcode", "q barcode", "add barcode prompt");
        add(new QuestionType("note", "input", "string", Map.of("readonly", "true()"), ""), "q note", "add note prompt");
        add(
                new QuestionType("acknowledge", "trigger", "string", Map.of(), ""),
                "q acknowledge",
                "add acknowledge prompt");
        add(new QuestionType("trigger", "trigger", "", Map.of(), ""));
        add(new QuestionType("range", "range", "int", Map.of(), ""));
        add(new QuestionType("percentage", "input", "int", Map.of("constraint", "0 <= . and . <= 100"), ""));
        add(new QuestionType("phone number", "input", "string", Map.of("constraint", "regex(., '^\\d*$')"), ""));
        add(days("number of days in last month", 31));
        add(days("number of days in last six months", 183));
        add(days("number of days in last year", 365));
        upload("image", "image/*", "photo", "q picture", "q image", "add image prompt", "add photo prompt");
        upload("audio", "audio/*", "q audio", "add audio prompt");
        upload("video", "video/*", "q video", "add video prompt");
        upload("file", "application/*", "add file prompt");
        upload("osm", "osm/*");
        add(new QuestionType("calculate", "", "string", Map.of(), ""), "q calculate", "add calculate prompt");
        add(new QuestionType("hidden", "", "string", Map.of(), ""));
        preloaded("start", "dateTime", "timestamp", "start", "start time", "get start time");
        preloaded("end", "dateTime", "timestamp", "end", "end time", "get end time");
        preloaded("today", "date", "date", "today", "get today");
        property("deviceid", "imei", "device id", "get device id");
        property("phonenumber", "get phone number");
        property("subscriberid", "subscriber id", "get subscriber id");
        property("simserial", "sim id", "get sim id");
        property("username");
        property("email");
        for (String property :
                new String[] {"subscriberid", "phonenumber", "simserial", "deviceid", "username", "email"}) {
            property("uri:" + property);
        }
        add(new QuestionType("audit", "", "binary", Map.of(), ""));
        add(new QuestionType("start-geopoint", "action", "geopoint", Map.of(), ""));
        add(new QuestionType("background-audio", "action", "binary", Map.of(), ""));
        add(new QuestionType("background-geopoint", "", "geopoint", Map.of(), ""));
    }

    static Optional<QuestionType> named(String written) {
        return Optional.ofNullable(BY_NAME.get(written));
    }

    static java.util.Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Empty for almost all types. */
    Optional<Sentence> hint() {
        return Optional.ofNullable(HINTS.get(name));
    }

    boolean is(String otherName) {
        return name.equals(otherName);
    }

    private static void asked(String name, String data, String... aliases) {
        add(new QuestionType(name, "input", data, Map.of(), ""), aliases);
    }

    private static QuestionType days(String name, int most) {
        return new QuestionType(name, "input", "int", Map.of("constraint", "0 <= . and . <= " + most), "");
    }

    private static void upload(String name, String mediatype, String... aliases) {
        add(new QuestionType(name, "upload", "binary", Map.of(), mediatype), aliases);
    }

    private static void property(String name, String... aliases) {
        preloaded(name, "string", "property", name, aliases);
    }

    private static void preloaded(String name, String data, String preload, String what, String... aliases) {
        add(new QuestionType(name, "", data, Map.of("jr:preload", preload, "jr:preloadParams", what), ""), aliases);
    }

    private static void add(QuestionType type, String... aliases) {
        BY_NAME.put(type.name, type);
        for (String alias : aliases) BY_NAME.put(alias, type);
    }
}
