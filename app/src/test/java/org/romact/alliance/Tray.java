package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.RunningRomact;
import org.springframework.jdbc.core.JdbcTemplate;

/** The letters in the tray, asked for whole: the page of a demonstration shows only the newest. */
final class Tray {
    private final JdbcTemplate owner =
            new JdbcTemplate(RunningRomact.get().database.owner());

    List<String> subjects(String email) {
        return owner.queryForList(
                "select subject from platform.mail where recipient = ? order by created_at, id", String.class, email);
    }

    long count(String email, String words) {
        return owner.queryForObject(
                "select count(*) from platform.mail where recipient = ? and position(? in subject || ' ' || body) > 0",
                Long.class,
                email,
                words);
    }

    /** The body of the newest letter that says so in its subject or its text. */
    String newest(String email, String words) {
        List<Map<String, Object>> found = owner.queryForList(
                "select body from platform.mail where recipient = ? and position(? in subject || ' ' || body) > 0 order by created_at desc limit 1",
                email,
                words);
        assertThat(found).as("letters to " + email + " that say " + words).isNotEmpty();
        return (String) found.getFirst().get("body");
    }

    /** The newest address of this kind that was written to somebody, without the machine's name. */
    String link(String email, String pattern) {
        for (String body : owner.queryForList(
                "select body from platform.mail where recipient = ? order by created_at desc", String.class, email)) {
            Matcher found = Pattern.compile(pattern).matcher(body);
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("No letter to " + email + " has a link like " + pattern);
    }
}
