package org.romact.platform.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that people send with a dossier: an application, a proposal, a good practice. Kept only after they were looked through. */
@Component
public class Files {
    private final JdbcClient jdbc;
    private final Clock clock;

    Files(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file without its bytes. */
    public record Kept(UUID id, UUID dossier, String name, String mediaType, int size) {}

    public sealed interface Outcome {
        record Stored(UUID id) implements Outcome {}

        /** @param key why it was refused, as a text key to be said beside the field */
        record Refused(String key) implements Outcome {}
    }

    /** Keeps a file in a dossier that the current scope may write; the name's path is cut off. */
    public Outcome keep(UUID dossier, String name, byte[] content) {
        Optional<String> refusal = FileType.refusal(content);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into platform.file (id, dossier, name, media_type, size, sha256, content, created_at)
                values (:id, :dossier, :name, :type, :size, :hash, :content, :now)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("name", shortName(name))
                .param("type", FileType.of(content).orElseThrow().mediaType())
                .param("size", content.length)
                .param("hash", hash(content))
                .param("content", content)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Outcome.Stored(id);
    }

    /** The files of a dossier that the current scope may see, oldest first. */
    public List<Kept> list(UUID dossier) {
        return jdbc.sql(
                        "select id, dossier, name, media_type, size from platform.file where dossier = :dossier order by created_at, id")
                .param("dossier", dossier)
                .query(DataClassRowMapper.newInstance(Kept.class))
                .list();
    }

    public Optional<Kept> find(UUID id) {
        return jdbc.sql("select id, dossier, name, media_type, size from platform.file where id = :id")
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Kept.class))
                .optional();
    }

    public byte[] content(UUID id) {
        return jdbc.sql("select content from platform.file where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    /** Shows a file to everyone, or no longer. */
    public void setPublic(UUID id, boolean yes) {
        jdbc.sql("update platform.file set public = :yes where id = :id")
                .param("yes", yes)
                .param("id", id)
                .update();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from platform.file where id = :id").param("id", id).update();
    }

    private static String shortName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String own = last.isEmpty() ? "file" : last;
        return own.length() <= 200 ? own : own.substring(own.length() - 200);
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
