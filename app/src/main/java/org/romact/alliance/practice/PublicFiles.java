package org.romact.alliance.practice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.romact.platform.Gone;
import org.romact.platform.NotFound;
import org.romact.platform.content.Files;
import org.romact.platform.page.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that everybody may read: those of a version that can be read. Of one that was taken back with its last version its number alone is kept. */
@Component
class PublicFiles {
    private final JdbcClient jdbc;
    private final Files files;
    private final Clock clock;

    PublicFiles(JdbcClient jdbc, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    List<Files.Kept> of(UUID practice, int number) {
        Set<UUID> here = Set.copyOf(ids(practice, number));
        return files.list(practice).stream()
                .filter(file -> here.contains(file.id()))
                .toList();
    }

    /** A version can be read from now on, and so can what belongs to it. */
    void publish(UUID practice, int number) {
        jdbc.sql("""
                insert into alliance.published_practice_file (practice_id, number, file_id)
                select practice_id, number, file_id from alliance.practice_file where practice_id = :practice and number = :number
                on conflict do nothing
                """).param("practice", practice).param("number", number).update();
        ids(practice, number).forEach(file -> files.setPublic(file, true));
    }

    /** After a version was taken back: what no other version has that can be read is gone. */
    void takeBack(UUID practice, List<Files.Kept> ofTheVersion) {
        Set<UUID> stay = Set.copyOf(
                jdbc.sql("select distinct file_id from alliance.published_practice_file where practice_id = :practice")
                        .param("practice", practice)
                        .query((row, n) -> row.getObject("file_id", UUID.class))
                        .list());
        for (Files.Kept file : ofTheVersion) {
            if (!stay.contains(file.id())) {
                files.setPublic(file.id(), false);
                jdbc.sql(
                                "insert into alliance.practice_file_gone (file_id, practice_id, gone_at) values (:file, :practice, :now) on conflict do nothing")
                        .param("file", file.id())
                        .param("practice", practice)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            }
        }
    }

    void withdraw(UUID practice) {
        files.list(practice).forEach(file -> files.setPublic(file.id(), false));
    }

    Answer download(UUID practice, UUID file) {
        Optional<Files.Kept> kept =
                files.find(file).filter(found -> found.dossier().equals(practice));
        if (kept.isEmpty()) {
            throw missing(practice, file);
        }
        return new Answer.Download(kept.get().mediaType(), kept.get().name(), files.content(file));
    }

    private RuntimeException missing(UUID practice, UUID file) {
        boolean gone = jdbc.sql(
                        "select exists (select from alliance.practice_file_gone where practice_id = :practice and file_id = :file)")
                .param("practice", practice)
                .param("file", file)
                .query(Boolean.class)
                .single();
        return gone ? new Gone("file") : new NotFound("file");
    }

    private List<UUID> ids(UUID practice, int number) {
        return jdbc.sql(
                        "select file_id from alliance.published_practice_file where practice_id = :practice and number = :number")
                .param("practice", practice)
                .param("number", number)
                .query((row, n) -> row.getObject("file_id", UUID.class))
                .list();
    }
}
