package org.romact.platform;

/** What passes for an e-mail address: enough to send a letter there, which is the only proof. */
public final class EmailAddress {

    private EmailAddress() {}

    public static boolean looksRight(String typed) {
        return typed.strip().matches("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}\\.[^@\\s.,;<>\"]{2,}");
    }
}
