package org.romact.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void readsADatabaseAddressAsPeopleWriteThem() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://ana:a%2Fb+c@db.example.org:5433/towns?sslmode=require");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example.org:5433/towns?sslmode=require");
        assertThat(url.database()).isEqualTo("towns");
        assertThat(url.user()).hasValue("ana");
        assertThat(url.password()).hasValue("a/b+c");
        assertThat(DatabaseUrl.parse("postgres://db/towns").jdbc()).isEqualTo("jdbc:postgresql://db/towns");
    }

    @Test
    void readsADatabaseAddressAsJavaWritesThem() {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:postgresql://[::1]/towns?user=ana&ssl=true&password=x%26y");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://[::1]/towns?ssl=true");
        assertThat(url.user()).hasValue("ana");
        assertThat(url.password()).hasValue("x&y");
    }

    @Test
    void refusesAnotherDatabaseOrNone() {
        for (String text :
                new String[] {"mysql://db/towns", "postgresql://db", "postgresql://db/", "towns", "jdbc:h2:mem", "%"}) {
            assertThatThrownBy(() -> DatabaseUrl.parse(text)).isInstanceOf(Values.Unexpected.class);
        }
    }

    @Test
    void readsAMailServer() {
        assertThat(MailServer.parse("smtp://mail.example.org"))
                .isEqualTo(new MailServer("mail.example.org", 587, false, Optional.empty(), Optional.empty()));
        assertThat(MailServer.parse("smtps://ana%40town:p%3Aw@mail.example.org/"))
                .isEqualTo(new MailServer("mail.example.org", 465, true, Optional.of("ana@town"), Optional.of("p:w")));
        assertThatThrownBy(() -> MailServer.parse("mail.example.org")).isInstanceOf(Values.Unexpected.class);
    }
}
