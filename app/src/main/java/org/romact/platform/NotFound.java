package org.romact.platform;

/** What was asked for does not exist, or not for this asker: the two are never told apart. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super(what, null, false, false);
    }
}
