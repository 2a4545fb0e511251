package org.romact.platform.page;

import java.io.Serializable;
import java.util.Map;

/** One sentence shown once, on the page after a deed. */
public record Flash(Kind kind, String key, Map<String, Object> arguments) implements Serializable {
    public enum Kind {
        DONE,
        WARNING
    }
}
