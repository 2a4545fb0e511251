package org.romact.platform.settings;

/** The start ends here: the message is one whole sentence for the person at the terminal, saying what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotStart(String sentence) {
        super(sentence);
    }

    /** The cause goes to the log, never to the terminal. */
    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
