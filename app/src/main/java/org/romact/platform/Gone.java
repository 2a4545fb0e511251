package org.romact.platform;

/** What was public at this address and was taken back: whoever comes by an old link is told so. */
public class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Gone(String what) {
        super(what, null, false, false);
    }
}
