package org.romact.forms.definition;

import java.util.Optional;

/**
 * What sort of question it is.
 *
 * @param appearance hints to the screen, separated by spaces
 * @param mediatype of a file asked for, e.g. {@code image/*}
 */
public record Kind(DataType type, Control control, String appearance, String mediatype, Optional<Range> range) {
    /** The ends and the step of a range as written. */
    public record Range(String start, String end, String step) {}
}
