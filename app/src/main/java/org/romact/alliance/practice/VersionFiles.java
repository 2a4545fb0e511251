package org.romact.alliance.practice;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.romact.platform.content.Files;
import org.romact.platform.page.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which files belong to which version of a dossier. A file that came and belongs to none yet goes with the version that is sent in next; what was sent in keeps
 * its files.
 */
@Component
class VersionFiles {
    private final JdbcClient jdbc;
    private final Files files;

    VersionFiles(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    List<Files.Kept> of(UUID practice, int number) {
        Set<UUID> here = Set.copyOf(ids(practice, number, number));
        return files.list(practice).stream()
                .filter(file -> here.contains(file.id()))
                .toList();
    }

    /** What the version after this one begins with: its files, and those that belong to none yet. */
    List<Files.Kept> forTheNext(UUID practice, int number) {
        Set<UUID> here = Set.copyOf(ids(practice, number, number));
        Set<UUID> sentIn = sentIn(practice);
        return files.list(practice).stream()
                .filter(file -> here.contains(file.id()) || !sentIn.contains(file.id()))
                .toList();
    }

    /** The files that some version has. */
    Set<UUID> sentIn(UUID practice) {
        return Set.copyOf(ids(practice, 1, Integer.MAX_VALUE));
    }

    /** A version was sent in: these are its files from now on. */
    void give(UUID practice, int number, Collection<UUID> without) {
        UUID[] given = forTheNext(practice, number - 1).stream()
                .map(Files.Kept::id)
                .filter(id -> !without.contains(id))
                .toArray(UUID[]::new);
        jdbc.sql(
                        "insert into alliance.practice_file (practice_id, number, file_id) select :practice, :number, unnest(:files)")
                .param("practice", practice)
                .param("number", number)
                .param("files", given)
                .update();
    }

    /** A file of this dossier and of no other. */
    Answer download(UUID practice, UUID file) {
        Files.Kept kept = files.find(file)
                .filter(found -> found.dossier().equals(practice))
                .orElseThrow(() -> new NotFound("file"));
        return new Answer.Download(kept.mediaType(), kept.name(), files.content(file));
    }

    private List<UUID> ids(UUID practice, int from, int to) {
        return jdbc.sql(
                        "select distinct file_id from alliance.practice_file where practice_id = :practice and number between :from and :to")
                .param("practice", practice)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> row.getObject("file_id", UUID.class))
                .list();
    }
}
