package org.romact.platform.settings;

import java.net.URI;
import java.util.Optional;

/**
 * The server that carries romact's mails.
 *
 * @param tls true where the whole conversation is encrypted from its first byte (smtps), false for STARTTLS where offered
 * @param password never printed
 */
public record MailServer(String host, int port, boolean tls, Optional<String> user, Optional<String> password) {
    private static final String EXPECTATION =
            "a mail server's address, such as smtp://user:password@mail.example.org:587 or smtps://…:465";

    static MailServer parse(String text) {
        URI uri = Values.uri(text, EXPECTATION);
        boolean tls = "smtps".equals(uri.getScheme());
        String path = uri.getPath();
        if (!(tls || "smtp".equals(uri.getScheme())) || uri.getHost() == null || !(path == null || path.length() < 2)) {
            throw new Values.Unexpected(EXPECTATION);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 465 : 587;
        String userInfo = uri.getRawUserInfo();
        return new MailServer(uri.getHost(), port, tls, DatabaseUrl.part(userInfo, 0), DatabaseUrl.part(userInfo, 1));
    }

    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
