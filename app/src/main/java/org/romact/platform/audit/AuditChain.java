package org.romact.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SHA-256 over the former hash and every column of a row: whoever changes, drops or slips in a row must remake all hashes after it. */
final class AuditChain {
    static final byte[] START = new byte[32];

    /** A row of platform.audit as it is hashed: times to the microsecond, details in PostgreSQL's own spelling. */
    record Row(
            long id,
            Instant at,
            @Nullable String authority,
            @Nullable String person,
            String purpose,
            String action,
            String subject,
            String details) {}

    private AuditChain() {}

    static byte[] link(byte[] former, Row row) {
        MessageDigest digest = sha256();
        digest.update(former);
        String[] parts = {
            Long.toString(row.id()),
            row.at().toString(),
            Objects.requireNonNullElse(row.authority(), ""),
            Objects.requireNonNullElse(row.person(), ""),
            row.purpose(),
            row.action(),
            row.subject(),
            row.details()
        };
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(new byte[] {
                (byte) (bytes.length >>> 24),
                (byte) (bytes.length >>> 16),
                (byte) (bytes.length >>> 8),
                (byte) bytes.length
            });
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
