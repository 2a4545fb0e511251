package org.romact.alliance.practice;

import java.util.UUID;
import org.romact.platform.Token;
import org.romact.platform.audit.Audit;
import org.romact.platform.scope.Dossiers;
import org.springframework.stereotype.Component;

/** Takes in a practice that peers reviewed before this romact was there: it is public at once, nobody gets a letter, and it is changed like any other. */
@Component
public class BringingAlong {
    private final Dossiers dossiers;
    private final Practices practices;
    private final Versions versions;
    private final PracticePublishing publishing;
    private final Audit audit;

    BringingAlong(
            Dossiers dossiers, Practices practices, Versions versions, PracticePublishing publishing, Audit audit) {
        this.dossiers = dossiers;
        this.practices = practices;
        this.versions = versions;
        this.publishing = publishing;
        this.audit = audit;
    }

    /** Within the caller's transaction and as the secretariat. */
    public void publish(String email, Content content) {
        UUID id = UUID.randomUUID();
        dossiers.open(id);
        practices.create(id, email, content.language(), Token.fresh().hash());
        versions.add(id, 1, content, Correction.NONE);
        Practice draft = practices.get(id);
        practices.take(draft, draft.submit(), draft.version(), "", () -> versions.freeze(id));
        Practice sentIn = practices.get(id);
        practices.take(
                sentIn,
                new Practice.Step.To(Practice.State.PUBLISHED),
                sentIn.version(),
                "",
                () -> publishing.publish(sentIn, versions.get(id, sentIn.version())));
        audit.record("practice.brought-along", "practice " + id);
    }
}
