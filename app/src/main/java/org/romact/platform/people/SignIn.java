package org.romact.platform.people;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.romact.platform.PersonId;
import org.romact.platform.Scope;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.SignedIn;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Checks an e-mail address and a password. Takes as long for an unknown address as for a wrong password. */
@Component
class SignIn {
    sealed interface Outcome {
        record Welcome(SignedIn person) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooManyTries(Duration pause) implements Outcome {}
    }

    private final People people;
    private final Throttle throttle;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Supplier<String> someHash;

    SignIn(People people, Throttle throttle, PasswordEncoder encoder, Audit audit, TransactionTemplate transactions) {
        this.people = people;
        this.throttle = throttle;
        this.encoder = encoder;
        this.audit = audit;
        this.transactions = transactions;
        // Hashing takes long on purpose; the start does not wait for it.
        this.someHash = SingletonSupplier.of(() -> Objects.requireNonNull(encoder.encode("nobody has this password")));
    }

    /** The password is compared outside any transaction, for that takes long on purpose. */
    Outcome attempt(String email, String password, String address) {
        Optional<Throttle.Closed> closed = tx(() -> throttle.closed(Throttle.Matter.SIGN_IN, email, address));
        if (closed.isPresent()) {
            return new Outcome.TooManyTries(closed.get().pause());
        }
        Optional<People.Credentials> account = tx(() -> people.credentials(email));
        String hash = account.map(People.Credentials::passwordHash).orElseGet(someHash);
        boolean right = encoder.matches(password, hash)
                && account.isPresent()
                && account.get().passwordHash() != null;
        return tx(() -> right ? welcome(account.orElseThrow(), email) : wrong(email, address));
    }

    private Outcome welcome(People.Credentials account, String email) {
        throttle.signedIn(email);
        Scope.current().by(new PersonId(account.id())).run(() -> audit.record("signed-in", "person " + account.id()));
        return new Outcome.Welcome(new SignedIn(account.id(), account.name(), account.email()));
    }

    private Outcome wrong(String email, String address) {
        throttle.count(Throttle.Matter.SIGN_IN, email, address);
        return new Outcome.Wrong();
    }

    private <T> T tx(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
