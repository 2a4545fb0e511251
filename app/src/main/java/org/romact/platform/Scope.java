package org.romact.platform;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, for which town, why, and whether anything may change. Each transaction tells the database (see ScopedTransactions), whose
 * row-level security then shows what belongs to that town and nothing else.
 *
 * @param purpose a word for the audit, such as {@code work}, {@code publish}, {@code openrosa}
 * @param reading whether the database refuses to write: true for every GET
 * @param publicly whether the database shows only what is public (the reader role)
 */
public record Scope(
        Optional<PersonId> person, Optional<AuthorityId> authority, String purpose, boolean reading, boolean publicly) {
    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

    public static Scope nobody(String purpose) {
        return new Scope(Optional.empty(), Optional.empty(), purpose, false, false);
    }

    public Scope inside(AuthorityId town) {
        return new Scope(person, Optional.of(town), purpose, reading, publicly);
    }

    public Scope by(PersonId someone) {
        return new Scope(Optional.of(someone), authority, purpose, reading, publicly);
    }

    public Scope readOnly() {
        return new Scope(person, authority, purpose, true, publicly);
    }

    public Scope asPublic() {
        return new Scope(person, authority, purpose, true, true);
    }

    /** May write though the request only reads: for the log of readings itself. */
    public Scope writable() {
        return new Scope(person, authority, purpose, false, publicly);
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
