package org.romact.platform.opendata;

/**
 * @param name as in the first line of the CSV and in the JSON: lower case, the same in every language
 * @param aboutKey the text that says what it holds
 */
public record Column(String name, Type type, String aboutKey) {

    public static Column text(String name, String aboutKey) {
        return new Column(name, Type.STRING, aboutKey);
    }

    public static Column whole(String name, String aboutKey) {
        return new Column(name, Type.INTEGER, aboutKey);
    }

    public static Column number(String name, String aboutKey) {
        return new Column(name, Type.DOUBLE, aboutKey);
    }

    /** Datatypes of CSV on the Web; each is also written into the OpenAPI document as JSON Schema knows it. */
    public enum Type {
        STRING("string", "string", ""),
        INTEGER("integer", "integer", ""),
        DOUBLE("double", "number", "double"),
        BOOLEAN("boolean", "boolean", ""),
        DATE("date", "string", "date"),
        DATE_TIME("dateTime", "string", "date-time"),
        ANY_URI("anyURI", "string", "uri");

        private final String csvw;
        private final String json;
        private final String format;

        Type(String csvw, String json, String format) {
            this.csvw = csvw;
            this.json = json;
            this.format = format;
        }

        public String csvw() {
            return csvw;
        }

        /** The type in JSON Schema. */
        public String json() {
            return json;
        }

        /** The format in JSON Schema, empty where there is none. */
        public String format() {
            return format;
        }
    }
}
