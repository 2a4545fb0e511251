package org.romact.platform.page;

/** The page exists only for people who are signed in; the asker is sent to sign in and comes back. */
class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    SignInNeeded() {
        super("sign in first", null, false, false);
    }
}
