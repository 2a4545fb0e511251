package org.romact.assess.questionnaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.AuthorityId;
import org.romact.platform.PersonId;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forms that were checked and may be tried and published for a day; each person has one in each town. */
@Component
public class Drafts {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Drafts(JdbcClient jdbc, Clock clock, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
    }

    record Draft(UUID id, String title, byte[] xform, Optional<Uploads.Source> source) {}

    /** Puts it in the place of the one the same person checked before. */
    UUID keep(AuthorityId town, String title, Uploads.Outcome.XForm read, List<MediaFile> files) {
        jdbc.sql(
                        "delete from assess.questionnaire_draft where authority_id = :town and checked_by is not distinct from :by")
                .param("town", town.value())
                .param("by", asker(), Types.OTHER)
                .update();
        UUID draft = UUID.randomUUID();
        jdbc.sql("""
                insert into assess.questionnaire_draft (id, authority_id, title, xform, source_name, source, checked_at, checked_by)
                values (:id, :town, :title, :xform, :sourceName, :source, :now, :by)
                """)
                .param("id", draft)
                .param("town", town.value())
                .param("title", title)
                .param("xform", read.xform())
                .param("sourceName", read.source().map(Uploads.Source::name).orElse(null))
                .param("source", read.source().map(Uploads.Source::content).orElse(null), Types.BINARY)
                .param("now", now())
                .param("by", asker(), Types.OTHER)
                .update();
        files.forEach(file -> keepFile(town, draft, file));
        return draft;
    }

    private void keepFile(AuthorityId town, UUID draft, MediaFile file) {
        jdbc.sql("""
                insert into assess.questionnaire_draft_file (draft_id, authority_id, name, media_type, content)
                values (:draft, :town, :name, :type, :content) on conflict do nothing
                """)
                .param("draft", draft)
                .param("town", town.value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .update();
    }

    Optional<Draft> find(AuthorityId town, UUID id) {
        return jdbc.sql(
                        "select id, title, xform, source_name, source from assess.questionnaire_draft where authority_id = :town and id = :id")
                .param("town", town.value())
                .param("id", id)
                .query(Drafts::read)
                .optional();
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        String name = row.getString("source_name");
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getBytes("xform"),
                name == null ? Optional.empty() : Optional.of(new Uploads.Source(name, row.getBytes("source"))));
    }

    List<MediaFile> files(UUID draft) {
        return jdbc.sql(
                        "select name, media_type, content from assess.questionnaire_draft_file where draft_id = :id order by name")
                .param("id", draft)
                .query((row, n) -> new MediaFile(row.getString(1), row.getString(2), "", row.getBytes(3)))
                .list();
    }

    void delete(UUID draft) {
        jdbc.sql("delete from assess.questionnaire_draft where id = :id")
                .param("id", draft)
                .update();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "UTC")
    void nightly() {
        deleteOld();
    }

    /** How many were deleted. */
    public long deleteOld() {
        return Scope.nobody("retention")
                .call(() -> transactions.execute(status -> jdbc.sql("select assess.delete_old_drafts(:now)")
                        .param("now", now())
                        .query(Long.class)
                        .single()));
    }

    private static @Nullable UUID asker() {
        return Scope.current().person().map(PersonId::value).orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
