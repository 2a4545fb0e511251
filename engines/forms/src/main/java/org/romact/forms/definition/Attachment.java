package org.romact.forms.definition;

/**
 * A file the form cannot do without, as the OpenRosa manifest lists it.
 *
 * @param kind the folder of the form's {@code jr://} address: images, audio, video, file, file-csv
 */
public record Attachment(String fileName, String kind) {
    /** Whether a phone can keep a file of this name beside its form: it has no folder, and is not hidden. */
    public static boolean isPlain(String fileName) {
        return !fileName.isBlank()
                && !fileName.startsWith(".")
                && fileName.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }
}
