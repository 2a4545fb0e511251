package org.romact.platform.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * The scripts and styles bundled from npm packages (the directory {@code web/}). They are there where romact was built with npm at hand; a page that
 * would use one must be whole without it.
 */
public final class Bundles {
    private static final Properties NAMES = read();

    private Bundles() {}

    /** The path of that bundle, as {@code /web/map-3ZKSEN7D.js}; nothing if it was not built. */
    public static Optional<String> path(String name) {
        return Optional.ofNullable(NAMES.getProperty(name)).map(file -> "/web/" + file);
    }

    private static Properties read() {
        Properties names = new Properties();
        try (InputStream manifest = Bundles.class.getResourceAsStream("/web/manifest.properties")) {
            if (manifest != null) {
                names.load(new InputStreamReader(manifest, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of bundled scripts cannot be read.", e);
        }
        return names;
    }
}
