package org.romact.platform.page;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * How a page is passed on: by mail, and in the networks of {@code sharing/networks.csv}. These are plain addresses without anybody's script or picture, so that
 * no network learns of a reader before the reader goes there.
 */
public final class Sharing {
    private static final List<Way> NETWORKS = read();

    private Sharing() {}

    /** @param address with {title}, {address} and {text} (both) to be filled in, or filled in */
    public record Way(String name, String address) {}

    public static List<Way> networks(String title, String address) {
        return NETWORKS.stream()
                .map(way -> new Way(way.name(), filled(way.address(), title, address)))
                .toList();
    }

    public static String mail(String title, String address) {
        return filled("mailto:?subject={title}&body={text}", title, address);
    }

    private static String filled(String pattern, String title, String address) {
        return pattern.replace("{title}", encoded(title))
                .replace("{address}", encoded(address))
                .replace("{text}", encoded(title + "\n" + address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<Way> read() {
        try (InputStream bytes = Objects.requireNonNull(Sharing.class.getResourceAsStream("/sharing/networks.csv"));
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream()
                    .map(row -> new Way(row.getField("name"), row.getField("address")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The networks to share a page in cannot be read.", e);
        }
    }
}
