package org.romact.platform.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file is by its bytes, never by its name: papers and pictures, nothing that runs. */
enum FileType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("application/vnd.oasis.opendocument.text");

    static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileType> of(byte[] content) {
        if (starts(content, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (starts(content, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (starts(content, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        return starts(content, "PK\u0003\u0004") ? office(entries(content)) : Optional.empty();
    }

    /** Why such a file is not kept, as a text key; empty if it may be. */
    static Optional<String> refusal(byte[] content) {
        if (content.length == 0) {
            return Optional.of("platform.file.empty");
        }
        if (content.length > LARGEST) {
            return Optional.of("platform.file.too-large");
        }
        Optional<FileType> type = of(content);
        if (type.isEmpty()) {
            return Optional.of("platform.file.unknown");
        }
        boolean active = switch (type.get()) {
            case PDF -> !ActivePdf.isPassive(content);
            case DOCX, XLSX, ODT -> holdsMacros(entries(content));
            case PNG, JPEG -> false;
        };
        return active ? Optional.of("platform.file.active") : Optional.empty();
    }

    private static Optional<FileType> office(Set<String> entries) {
        if (entries.contains("word/document.xml")) {
            return Optional.of(DOCX);
        }
        if (entries.contains("xl/workbook.xml")) {
            return Optional.of(XLSX);
        }
        return entries.contains("mimetype") && entries.contains("content.xml") ? Optional.of(ODT) : Optional.empty();
    }

    private static boolean holdsMacros(Set<String> entries) {
        return entries.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin")
                        || name.startsWith("basic/")
                        || name.startsWith("scripts/")
                        || name.contains("activex")
                        || name.contains("embeddings/"));
    }

    /** The names alone; nothing is unpacked further than to find the next name, and not more than so many. */
    private static Set<String> entries(byte[] content) {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            long unpacked = 0;
            byte[] buffer = new byte[8192];
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && names.size() < MOST_ENTRIES;
                    entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > 20L * LARGEST) {
                        return Set.of();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return Set.of();
        }
        return names;
    }

    private static boolean starts(byte[] content, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length > wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}
