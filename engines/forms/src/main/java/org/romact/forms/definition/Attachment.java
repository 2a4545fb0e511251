package org.romact.forms.definition;

/**
 * A file the form cannot do without, as the OpenRosa manifest lists it.
 *
 * @param kind the folder of the form's {@code jr://} address: images, audio, video, file, file-csv
 */
public record Attachment(String fileName, String kind) {}
