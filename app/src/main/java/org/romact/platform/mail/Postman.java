package org.romact.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.romact.platform.Scope;
import org.romact.platform.settings.MailServer;
import org.romact.platform.settings.Settings;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries letters from the tray to the mail server named by ROMACT_MAIL_URL; without one they stay in the tray. */
@Component
class Postman {
    private static final int A_ROUND = 50;
    private final Letters letters;
    private final TransactionTemplate transactions;
    private final Optional<JavaMailSenderImpl> server;
    private final String from;

    Postman(Letters letters, TransactionTemplate transactions, Settings settings) {
        this.letters = letters;
        this.transactions = transactions;
        this.server = settings.mail().map(Postman::connect);
        this.from = settings.mailFrom();
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void round() {
        server.ifPresent(sender -> Scope.nobody("mail").run(() -> {
            for (int left = A_ROUND; left > 0 && carriedOne(sender); left--) {}
        }));
    }

    /** One letter, one transaction: should the process stop between the server's yes and our mark, that one goes again, and under its own number. */
    private boolean carriedOne(JavaMailSenderImpl sender) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            List<Letters.Letter> due = letters.takeDue(1);
            due.forEach(letter -> send(sender, letter));
            return !due.isEmpty();
        }));
    }

    private void send(JavaMailSenderImpl sender, Letters.Letter letter) {
        try {
            sender.send(message(sender.createMimeMessage(), letter));
            letters.sent(letter.id());
        } catch (MailException | MessagingException failure) {
            letters.failed(letter.id(), failure.getClass().getSimpleName());
        }
    }

    private MimeMessage message(MimeMessage message, Letters.Letter letter) throws MessagingException {
        MimeMessageHelper parts = new MimeMessageHelper(message, "UTF-8");
        parts.setFrom(from);
        parts.setTo(letter.recipient());
        parts.setSubject(letter.subject());
        parts.setText(letter.body());
        // The letter's own number, so that a server or a mail program that gets it twice knows it for the same.
        message.setHeader("Message-ID", "<" + letter.id() + "@romact>");
        if (letter.oneClick() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.oneClick() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static JavaMailSenderImpl connect(MailServer mail) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        String protocol = mail.tls() ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setDefaultEncoding("UTF-8");
        mail.user().ifPresent(sender::setUsername);
        mail.password().ifPresent(sender::setPassword);
        Properties properties = sender.getJavaMailProperties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", "10000");
        properties.setProperty(prefix + "auth", Boolean.toString(mail.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        return sender;
    }
}
