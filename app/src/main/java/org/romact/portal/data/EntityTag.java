package org.romact.portal.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A strong entity tag (RFC 9110): the digest of exactly the bytes that are sent. */
final class EntityTag {
    private EntityTag() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String of(byte[] content) {
        MessageDigest digest = digest();
        digest.update(content);
        return of(digest);
    }

    static String of(MessageDigest digest) {
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()) + '"';
    }
}
