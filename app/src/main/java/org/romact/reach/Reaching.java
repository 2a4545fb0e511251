package org.romact.reach;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.platform.AuthorityId;
import org.romact.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of this module: which communities a town has. */
@Component
public class Reaching {
    private final Communities communities;
    private final Audit audit;

    Reaching(Communities communities, Audit audit) {
        this.communities = communities;
        this.audit = audit;
    }

    /** All communities of the town, by name. */
    @Transactional(readOnly = true)
    public List<Community> communities(AuthorityId town) {
        return communities.list(town);
    }

    /** Those with these ids, of whatever town; also those that have been taken off the list, since what was published about them stays published. */
    @Transactional(readOnly = true)
    public Map<UUID, Community> named(Collection<UUID> ids) {
        return communities.list(ids);
    }

    /** Adds a community; false where its code is taken. */
    @Transactional
    public boolean add(AuthorityId town, Community community) {
        boolean added = communities.add(town, community);
        if (added) {
            audit.record("community.added", "community " + community.id(), Map.of("code", community.code()));
        }
        return added;
    }
}
