package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.alliance.practice.PracticeRetention;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.romact.platform.content.Files;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** A correction can leave a file out or bring another; what only a version had that was taken back is gone with it. */
class A42_FilesBelongToVersionsTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
    private final ToldPractice told = new ToldPractice();
    private final RunningRomact romact = told.romact;
    private final Visitor reader = new Visitor(romact);
    private final String slug = told.published();
    private final String page = "/en/practices/" + slug;

    @Test
    void aCorrectionReplacesAFileAndTheFormerVersionKeepsItsOwn() {
        UUID before = withFile("before.png", Map.of());
        told.publishCorrection(Map.of());
        assertThat(reader.get(page).body()).contains("before.png");
        assertThat(reader.download(file(before))).isEqualTo(PICTURE);

        UUID after = withFile("after.png", Map.of("remove", before.toString()));
        assertThat(reader.get(page).body())
                .as("a correction that waits changes nothing")
                .contains("before.png")
                .doesNotContain("after.png");
        assertThat(status(after)).isEqualTo(404);
        Visitor secretary = secretary();
        assertThat(secretary.get(desk()).body()).contains("after.png").doesNotContain("before.png");
        told.publishCorrection(Map.of());
        assertThat(reader.get(page).body()).contains("after.png").doesNotContain("before.png");
        assertThat(reader.get(page + "/versions/2").body())
                .contains("before.png")
                .doesNotContain("after.png");
        assertThat(reader.get(page + "/versions/1").body()).doesNotContain("before.png", "after.png");
        assertThat(status(before)).isEqualTo(200);

        takeBack(2);
        HttpResponse<String> gone = reader.get(file(before));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).doesNotContain("before.png");
        assertThat(status(after)).isEqualTo(200);
        assertThat(status(UUID.randomUUID())).as("never was there").isEqualTo(404);
        assertThat(secretary.get(desk() + "/versions/2").body())
                .as("the secretariat sees what was decided about")
                .contains("before.png", desk() + "/files/" + before)
                .doesNotContain("after.png");
        assertThat(secretary.download(desk() + "/files/" + before)).isEqualTo(PICTURE);
        assertThat(new Visitor(romact).get(told.link()).body())
                .as("and cannot come back with the next")
                .contains("after.png")
                .doesNotContain("before.png");
    }

    @Test
    void aFileThatAnotherVersionHasStays() {
        UUID kept = withFile("kept.png", Map.of());
        told.publishCorrection(Map.of());
        told.correct("A word.", Map.of("problem", "It was very cold."));
        told.publishCorrection(Map.of());
        takeBack(2);
        assertThat(reader.get(page + "/versions/2").statusCode()).isEqualTo(410);
        assertThat(status(kept)).isEqualTo(200);
        assertThat(reader.get(page).body()).contains("kept.png");
    }

    @Test
    void theAuthorsWishTakesTheFileAlong() {
        UUID named = withFile("named.png", Map.of());
        told.publishCorrection(Map.of());
        told.correct("No names.", Map.of("remove", named.toString(), "namesSomebody", "yes"));
        assertThat(status(named)).isEqualTo(200);
        told.publishCorrection(Map.of("former", "take-back", "reason", "It named a child."));
        assertThat(status(named)).isEqualTo(410);
        assertThat(reader.get(page).body()).doesNotContain("named.png");
    }

    @Test
    void whatWasTickedAndSentIsThereWhenSomethingElseIsMissing() {
        UUID first = withFile("first.png", Map.of());
        told.publishCorrection(Map.of());
        Visitor author = new Visitor(romact);
        author.get(told.link());
        HttpResponse<String> refused = author.upload(
                told.link(), "files", "second.png", PICTURE, fields(Map.of("reason", "", "remove", first.toString())));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("second.png", "value=\"" + first + "\" checked", "What you tick is left out");
        UUID second = id("second.png");
        assertThat(status(second)).isEqualTo(404);
        assertThat(secretary().get(desk()).body())
                .as("what was not sent in is nobody's but the author's")
                .contains("first.png")
                .doesNotContain("second.png");
        told.correct("Another.", Map.of("remove", second.toString()));
        assertThat(told.owner.queryForObject("select count(*) from platform.file where id = ?", Integer.class, second))
                .as("what no version has is thrown away")
                .isZero();
        told.publishCorrection(Map.of());
        assertThat(reader.get(page).body()).contains("first.png");
    }

    @Test
    void tenAreOfAVersionAndNotOfAllTogether() {
        for (int n = 1; n <= 10; n++) {
            attach(n);
        }
        Visitor author = new Visitor(romact);
        author.get(told.link());
        assertThat(author.upload(told.link(), "files", "11.png", PICTURE, fields(Map.of()))
                        .body())
                .contains("There are ten files already");
        assertThat(author.upload(
                                told.link(),
                                "files",
                                "11.png",
                                PICTURE,
                                fields(Map.of("remove", id("3.png").toString())))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void ofAWithdrawnPracticeEveryFileIsGone() {
        UUID file = withFile("plan.png", Map.of());
        told.publishCorrection(Map.of());
        Visitor author = new Visitor(romact);
        author.get(told.link());
        author.post(told.link() + "/withdraw", Map.of("reason", "It ended."));
        HttpResponse<String> gone = reader.get(file(file));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("It ended.").doesNotContain("plan.png");
        told.owner.update(
                "update alliance.practice set changed_at = now() - interval '4 years' where id = ?", told.id());
        romact.bean(PracticeRetention.class).delete();
        assertThat(told.owner.queryForObject("select count(*) from platform.file where id = ?", Integer.class, file))
                .as("past its time")
                .isZero();
        assertThat(status(file)).isEqualTo(410);
    }

    @Test
    void whatWasSentInIsDeletedByNobody() {
        UUID file = withFile("plan.png", Map.of());
        Runnable remove = () -> romact.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> romact.bean(Files.class).remove(file));
        assertThatThrownBy(() -> Scope.nobody("test").withDossier(told.id()).run(remove))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** As files that came before the practice was sent in. */
    private void attach(int number) {
        UUID file = UUID.randomUUID();
        told.owner.update("""
                insert into platform.file (id, dossier, name, media_type, size, sha256, content, created_at)
                values (?, ?, ? || '.png', 'image/png', 1, 'x', 'x', now())
                """, file, told.id(), number);
        told.owner.update(
                "insert into alliance.practice_file (practice_id, number, file_id) values (?, 1, ?)", told.id(), file);
    }

    /** A correction with a file: its number. */
    private UUID withFile(String name, Map<String, String> changes) {
        Visitor author = new Visitor(romact);
        author.get(told.link());
        assertThat(author.upload(told.link(), "files", name, PICTURE, fields(changes))
                        .statusCode())
                .isEqualTo(303);
        return id(name);
    }

    private Map<String, String> fields(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(told.fields());
        fields.putAll(Map.of("then", "send", "reason", "Another picture."));
        fields.putAll(changes);
        return fields;
    }

    private UUID id(String name) {
        return told.owner.queryForObject(
                "select id from platform.file where dossier = ? and name = ?", UUID.class, told.id(), name);
    }

    private String file(UUID id) {
        return page + "/files/" + id;
    }

    private int status(UUID file) {
        return reader.get(file(file)).statusCode();
    }

    private String desk() {
        return "/en/secretariat/practices/" + told.id();
    }

    private void takeBack(int number) {
        Visitor secretary = secretary();
        secretary.get(desk() + "/versions/" + number);
        assertThat(secretary
                        .post(desk() + "/versions/" + number + "/take-back", Map.of("reason", "It named a child."))
                        .statusCode())
                .isEqualTo(303);
    }

    private Visitor secretary() {
        return Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
    }
}
