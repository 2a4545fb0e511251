package org.romact.platform.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of this run, all of them checked. */
public final class Settings {
    private final Path home;
    private final Map<Setting, Object> values;

    private Settings(Path home, Map<Setting, Object> values) {
        this.home = home;
        this.values = values;
    }

    /**
     * Reads the environment and, in its home directory, romact.conf.
     *
     * @throws CannotStart with one sentence where a setting is unknown or wrong
     */
    public static Settings read(Map<String, String> environment) {
        return read(environment, Map.of());
    }

    /** As {@link #read(Map)}, where what is neither in the environment nor in the file is taken from {@code defaults} first. */
    public static Settings read(Map<String, String> environment, Map<Setting, String> defaults) {
        Path home = Home.of(environment);
        Map<String, String> texts = new TreeMap<>();
        defaults.forEach((setting, text) -> texts.put(setting.name(), text));
        texts.putAll(ConfigurationFile.read(home.resolve("romact.conf")));
        environment.forEach((name, text) -> {
            if (name.startsWith("ROMACT_")) {
                texts.put(name, text);
            }
        });
        texts.remove(Setting.ROMACT_HOME.name());
        return new Settings(home, parsed(texts));
    }

    private static Map<Setting, Object> parsed(Map<String, String> texts) {
        Map<Setting, Object> values = new EnumMap<>(Setting.class);
        texts.forEach((name, text) -> {
            Setting setting = Setting.named(name)
                    .orElseThrow(
                            () -> new CannotStart(
                                    "There is no setting named " + name
                                            + "; `./romact settings` lists those there are, and every name that begins with ROMACT_ must be one."));
            // An empty variable is how a container or a unit file leaves a setting out.
            if (!text.isBlank()) {
                values.put(setting, setting.parse(text.strip()));
            }
        });
        return values;
    }

    /** An absolute path; not necessarily there yet. */
    public Path home() {
        return home;
    }

    public InetAddress address() {
        return get(Setting.ROMACT_ADDRESS, InetAddress.class);
    }

    public int port() {
        return get(Setting.ROMACT_PORT, Integer.class);
    }

    /** Scheme, host and port, without a slash at the end. */
    public URI publicUrl() {
        return find(Setting.ROMACT_PUBLIC_URL, URI.class)
                .orElseGet(() -> URI.create("http://" + host() + ":" + port()));
    }

    private String host() {
        String address = address().getHostAddress();
        return address.contains(":") ? "[" + address + "]" : address;
    }

    /** Empty where romact is to run a database of its own. */
    public Optional<DatabaseUrl> databaseUrl() {
        return find(Setting.ROMACT_DATABASE_URL, DatabaseUrl.class);
    }

    /** The owner of the external database. */
    public Optional<String> databaseUser() {
        return find(Setting.ROMACT_DATABASE_USER, String.class)
                .or(() -> databaseUrl().flatMap(DatabaseUrl::user));
    }

    public Optional<String> databasePassword() {
        return find(Setting.ROMACT_DATABASE_PASSWORD, String.class)
                .or(() -> databaseUrl().flatMap(DatabaseUrl::password));
    }

    public int databaseConnections() {
        return get(Setting.ROMACT_DATABASE_CONNECTIONS, Integer.class);
    }

    /** Only where the person who runs the database created the application's role by hand. */
    public Optional<String> applicationUser() {
        return find(Setting.ROMACT_APPLICATION_USER, String.class);
    }

    public Optional<String> applicationPassword() {
        return find(Setting.ROMACT_APPLICATION_PASSWORD, String.class);
    }

    /** Empty where no mail is to leave this machine. */
    public Optional<MailServer> mail() {
        return find(Setting.ROMACT_MAIL_URL, MailServer.class);
    }

    public String mailFrom() {
        return get(Setting.ROMACT_MAIL_FROM, String.class);
    }

    /** Whom to appoint where there is no secretariat yet. */
    public Optional<String> secretariat() {
        return find(Setting.ROMACT_SECRETARIAT, String.class);
    }

    /** Whether the two demonstration towns are to be there. */
    public boolean demonstration() {
        return get(Setting.ROMACT_DEMONSTRATION, Boolean.class);
    }

    /** In bytes, for one request. */
    public long uploadLimit() {
        return get(Setting.ROMACT_UPLOAD_LIMIT, Long.class);
    }

    private <T> T get(Setting setting, Class<T> type) {
        return find(setting, type)
                .orElseGet(() -> type.cast(setting.parse(setting.otherwise().orElseThrow())));
    }

    private <T> Optional<T> find(Setting setting, Class<T> type) {
        @Nullable Object value = values.get(setting);
        return Optional.ofNullable(value).map(type::cast);
    }

    /** What was set, secrets left out. */
    @Override
    public String toString() {
        return "Settings in " + home + ": "
                + values.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + (entry.getKey().isSecret() ? "(secret)" : entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
