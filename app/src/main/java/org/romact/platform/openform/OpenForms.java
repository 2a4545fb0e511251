package org.romact.platform.openform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.romact.platform.Scope;
import org.romact.platform.page.Answering;
import org.romact.platform.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people from machines without asking people anything: a field that nobody sees stays empty, nobody fills a form in under three seconds, and
 * nobody sends twenty in an hour. What was typed is never lost by it: the form comes back with a sentence and can be sent again.
 */
@Component
public class OpenForms {
    /** The field that people do not see. */
    public static final String TRAP = "website";
    /** The hidden field that says when the form was opened. */
    public static final String SEAL = "sealed";

    static final Duration SHORTEST = Duration.ofSeconds(3);
    static final Duration LONGEST = Duration.ofHours(24);
    static final int PER_HOUR = 20;
    /** In a demonstration everybody comes from the same machine. */
    static final int PER_HOUR_IN_A_DEMONSTRATION = 2_000;

    private static final String KEY = "open-forms";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final int perHour;
    private final byte[] key;

    OpenForms(JdbcClient jdbc, Clock clock, TransactionTemplate transactions, Settings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
        this.perHour = settings.demonstration() ? PER_HOUR_IN_A_DEMONSTRATION : PER_HOUR;
        this.key = Scope.nobody("start").call(() -> java.util.Objects.requireNonNull(transactions.execute(s -> key())));
    }

    /** The seal of a form opened now: to stand in its hidden field. */
    public String seal(String form) {
        return sealOf(form, clock.instant());
    }

    /** As if the form had been opened at that moment; for a form of several pages, and for tests. */
    public String sealOf(String form, Instant opened) {
        String stamp = Long.toString(opened.toEpochMilli());
        return stamp + "." + sign(form, stamp);
    }

    /**
     * Why this sending is not taken, as a text key; empty where it is. A sending that is taken counts towards the hour's twenty; of one that is not,
     * the page says when to come back (429).
     *
     * @param form the word that the form was sealed with
     */
    public Optional<String> refusal(String form, HttpServletRequest request) {
        String trap = request.getParameter(TRAP);
        String seal = request.getParameter(SEAL);
        if (trap != null && !trap.isEmpty()) {
            return Optional.of("platform.openform.machine");
        }
        Optional<Instant> opened = opened(form, seal == null ? "" : seal);
        if (opened.isEmpty()) {
            return Optional.of("platform.openform.old");
        }
        Duration age = Duration.between(opened.get(), clock.instant());
        if (age.compareTo(SHORTEST) < 0) {
            return Optional.of("platform.openform.fast");
        }
        if (age.compareTo(LONGEST) > 0) {
            return Optional.of("platform.openform.old");
        }
        Optional<Duration> wait = countedOut(form, request.getRemoteAddr());
        wait.ifPresent(until -> Answering.retryAfter(request, until));
        return wait.map(until -> "platform.openform.many");
    }

    /** How long this address waits until one of the hour's sendings no longer counts; nothing where it need not. */
    private Optional<Duration> countedOut(String form, String address) {
        byte[] who = mac(address);
        Optional<OffsetDateTime> inTheWay = jdbc.sql("""
                select at from platform.form_use where address = :address and at > :since order by at desc offset :most limit 1
                """)
                .param("address", who)
                .param("since", now().minusHours(1))
                .param("most", perHour - 1)
                .query(OffsetDateTime.class)
                .optional();
        if (inTheWay.isPresent()) {
            return Optional.of(Duration.between(now(), inTheWay.get().plusHours(1)));
        }
        jdbc.sql("insert into platform.form_use (form, address, at) values (:form, :address, :now)")
                .param("form", form)
                .param("address", who)
                .param("now", now())
                .update();
        return Optional.empty();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        Scope.nobody("tidy")
                .run(() -> transactions.executeWithoutResult(
                        status -> jdbc.sql("delete from platform.form_use where at < :before")
                                .param("before", now().minusDays(1))
                                .update()));
    }

    private Optional<Instant> opened(String form, String seal) {
        int dot = seal.indexOf('.');
        if (dot < 1 || dot > 18 || !seal.substring(0, dot).matches("[0-9]+")) {
            return Optional.empty();
        }
        String stamp = seal.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                sign(form, stamp).getBytes(StandardCharsets.UTF_8),
                seal.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(Instant.ofEpochMilli(Long.parseLong(stamp))) : Optional.empty();
    }

    private String sign(String form, String stamp) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(form + "." + stamp));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Made by the first node that starts, read by all others. */
    private byte[] key() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into platform.secret (name, value) values (:name, :value) on conflict do nothing")
                .param("name", KEY)
                .param("value", fresh)
                .update();
        return jdbc.sql("select value from platform.secret where name = :name")
                .param("name", KEY)
                .query((row, n) -> row.getBytes("value"))
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
