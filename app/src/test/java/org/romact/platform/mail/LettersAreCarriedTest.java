package org.romact.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.platform.Scope;
import org.romact.platform.settings.Settings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters reach a real mail server, once, with what a mail program needs to end them by one click (RFC 8058). */
class LettersAreCarriedTest {
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String to = "m-" + UUID.randomUUID().toString().substring(0, 8) + "@mail.example";
    private Postman postman;

    @BeforeEach
    void start() {
        // What other tests left in the tray is not ours to carry.
        owner.update("update platform.mail set next_attempt_at = now() + interval '1 day' where sent_at is null");
        server.start();
        postman = new Postman(
                romact.bean(Letters.class),
                romact.bean(TransactionTemplate.class),
                Settings.read(Map.of(
                        "ROMACT_HOME",
                        System.getProperty("java.io.tmpdir") + "/romact-tests",
                        "ROMACT_MAIL_URL",
                        "smtp://127.0.0.1:" + server.getSmtp().getPort())));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterIsCarriedOnceAndItsWordsAreForgotten() throws Exception {
        UUID letter = write("https://romact.example/en/newsletter/secret/end");
        postman.round();
        postman.round();
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getContent().toString()).contains("Здравей");
        assertThat(received[0].getHeader("List-Unsubscribe"))
                .containsExactly("<https://romact.example/en/newsletter/secret/end>");
        assertThat(received[0].getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received[0].getMessageID())
                .as("carried again, it would be known for the same letter")
                .startsWith("<" + letter + "@");
        assertThat(owner.queryForObject("select body from platform.mail where id = ?", String.class, letter))
                .isEmpty();
    }

    @Test
    void aLetterThatBelongsToNoListHasNoSuchHeaders() throws Exception {
        write(null);
        postman.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void aServerThatIsAwayLosesNoLetter() {
        UUID letter = write(null);
        server.stop();
        postman.round();
        assertThat(owner.queryForObject(
                        "select attempts from platform.mail where id = ? and sent_at is null", Integer.class, letter))
                .isEqualTo(1);
        server.start();
        owner.update("update platform.mail set next_attempt_at = now() where id = ?", letter);
        Postman later = new Postman(
                romact.bean(Letters.class),
                romact.bean(TransactionTemplate.class),
                Settings.read(Map.of(
                        "ROMACT_HOME",
                        System.getProperty("java.io.tmpdir") + "/romact-tests",
                        "ROMACT_MAIL_URL",
                        "smtp://127.0.0.1:" + server.getSmtp().getPort())));
        later.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private UUID write(String oneClick) {
        Scope.nobody("test")
                .run(() -> romact.bean(TransactionTemplate.class)
                        .executeWithoutResult(
                                status -> romact.bean(Letters.class).write(to, "Поздрав", "Здравей", oneClick)));
        return owner.queryForObject("select id from platform.mail where recipient = ?", UUID.class, to);
    }
}
