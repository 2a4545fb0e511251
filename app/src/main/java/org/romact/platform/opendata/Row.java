package org.romact.platform.opendata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param place where the row stands in the order of its dataset
 * @param values in the order of the columns, null where nothing is known: texts, numbers, booleans, java.time, URI
 */
public record Row(Cursor place, List<@Nullable Object> values) {}
