package org.romact.platform;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, for which town, why, and whether anything may change. Each transaction tells the database (see ScopedTransactions), whose
 * row-level security then shows what belongs to that town and nothing else.
 *
 * @param programme what the person may do for the programme, beside any town
 * @param dossier the one dossier that the link in a stranger's hand opens
 * @param purpose a word for the audit, such as {@code work}, {@code publish}, {@code openrosa}
 * @param reading whether the database refuses to write: true for every GET
 * @param publicly whether the database shows only what is public (the reader role)
 */
public record Scope(
        Optional<PersonId> person,
        Optional<AuthorityId> authority,
        Set<ProgrammeRole> programme,
        Optional<UUID> dossier,
        String purpose,
        boolean reading,
        boolean publicly) {
    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

    public static Scope nobody(String purpose) {
        return new Scope(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), purpose, false, false);
    }

    public Scope inside(AuthorityId town) {
        return new Scope(person, Optional.of(town), programme, dossier, purpose, reading, publicly);
    }

    public Scope by(PersonId someone) {
        return new Scope(Optional.of(someone), authority, programme, dossier, purpose, reading, publicly);
    }

    public Scope forProgramme(Set<ProgrammeRole> roles) {
        return new Scope(person, authority, Set.copyOf(roles), dossier, purpose, reading, publicly);
    }

    /** Opens one dossier, and no other, to whoever holds its link. */
    public Scope withDossier(UUID id) {
        return new Scope(person, authority, programme, Optional.of(id), purpose, reading, publicly);
    }

    public Scope readOnly() {
        return new Scope(person, authority, programme, dossier, purpose, true, publicly);
    }

    public Scope asPublic() {
        return new Scope(person, authority, programme, dossier, purpose, true, true);
    }

    /** May write though the request only reads: for the log of readings itself. */
    public Scope writable() {
        return new Scope(person, authority, programme, dossier, purpose, false, publicly);
    }

    public static Scope current() {
        Scope scope = CURRENT.get();
        return scope == null ? nobody("none") : scope;
    }

    /** Does something as this asker and gives the former asker back afterwards. */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        Scope before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public void run(Runnable work) {
        this.<@Nullable Void>call(() -> {
            work.run();
            return null;
        });
    }

    /** For the one place where a request begins; {@link #leave} must follow. */
    public void enter() {
        CURRENT.set(this);
    }

    public static void leave() {
        CURRENT.remove();
    }

    private static void restore(@Nullable Scope before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
