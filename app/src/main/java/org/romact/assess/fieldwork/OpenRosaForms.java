package org.romact.assess.fieldwork;

import static org.romact.assess.fieldwork.OpenRosaReply.escape;

import java.util.List;
import org.romact.assess.questionnaire.MediaFile;
import org.romact.assess.questionnaire.Version;

/** The two lists of the OpenRosa form discovery API (docs.getodk.org/openrosa-form-list, -manifest). */
final class OpenRosaForms {

    private OpenRosaForms() {}

    /** @param base the phone's address, without slash at the end */
    static String formList(String base, List<Version> versions) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">\n");
        for (Version version : versions) {
            String address = escape(base + "/forms/" + version.id());
            xml.append("<xform><formID>")
                    .append(escape(version.formId()))
                    .append("</formID><name>")
                    .append(escape(version.title()))
                    .append("</name><version>")
                    .append(escape(version.version()))
                    .append("</version><hash>")
                    .append(version.hash())
                    .append("</hash><downloadUrl>")
                    .append(address)
                    .append("/form.xml</downloadUrl>");
            if (version.files() > 0) {
                xml.append("<manifestUrl>").append(address).append("/manifest</manifestUrl>");
            }
            xml.append("</xform>\n");
        }
        return xml.append("</xforms>\n").toString();
    }

    static String manifest(String base, Version version, List<MediaFile> files) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">\n");
        for (MediaFile file : files) {
            xml.append("<mediaFile><filename>")
                    .append(escape(file.name()))
                    .append("</filename><hash>md5:")
                    .append(file.md5())
                    .append("</hash><downloadUrl>")
                    .append(escape(base + "/forms/" + version.id() + "/files/" + pathPart(file.name())))
                    .append("</downloadUrl></mediaFile>\n");
        }
        return xml.append("</manifest>\n").toString();
    }

    private static String pathPart(String name) {
        return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
