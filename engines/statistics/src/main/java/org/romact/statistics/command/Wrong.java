package org.romact.statistics.command;

/** Something in what the person gave is wrong; the message is a whole sentence that says where and what to do. */
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** True where the command itself was mistyped, rather than a file it names. */
    private final boolean usage;

    private Wrong(String sentence, boolean usage) {
        super(sentence, null, false, false);
        this.usage = usage;
    }

    static Wrong usage(String sentence) {
        return new Wrong(sentence, true);
    }

    static Wrong input(String sentence) {
        return new Wrong(sentence, false);
    }

    boolean isUsage() {
        return usage;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
