package org.romact.forms.definition;

import java.util.Locale;
import java.util.Optional;

/** What an answer is made of, from the bind's {@code type}. */
public enum DataType {
    STRING,
    INT,
    DECIMAL,
    BOOLEAN,
    DATE,
    TIME,
    DATE_TIME,
    GEOPOINT,
    GEOTRACE,
    GEOSHAPE,
    /** The name of a file sent along. */
    BINARY,
    BARCODE,
    /** Codes separated by white space: of a select of several, or of a ranking. */
    CODES;

    /** The type a bind names, or empty for a type this program does not know. */
    static Optional<DataType> named(String type) {
        String local = type.substring(type.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (local) {
                    case "", "string", "select1", "intent", "normalizedstring", "token" -> STRING;
                    case "int", "integer", "long", "short", "byte", "nonnegativeinteger", "positiveinteger" -> INT;
                    case "decimal", "double", "float" -> DECIMAL;
                    case "boolean" -> BOOLEAN;
                    case "date" -> DATE;
                    case "time" -> TIME;
                    case "datetime" -> DATE_TIME;
                    case "geopoint" -> GEOPOINT;
                    case "geotrace" -> GEOTRACE;
                    case "geoshape" -> GEOSHAPE;
                    case "binary" -> BINARY;
                    case "barcode" -> BARCODE;
                    case "select", "rank" -> CODES;
                    default -> null;
                });
    }
}
