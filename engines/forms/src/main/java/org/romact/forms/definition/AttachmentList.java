package org.romact.forms.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.XmlElement;

/** Collects the files a form refers to by {@code jr://kind/name}. */
final class AttachmentList {
    private static final Pattern ADDRESS =
            Pattern.compile("jr://(images|audio|video|file|file-csv)/(.*)", Pattern.DOTALL);

    private final Findings findings;
    private final Map<String, Attachment> byName = new LinkedHashMap<>();

    AttachmentList(Findings findings) {
        this.findings = findings;
    }

    List<Attachment> list() {
        return List.copyOf(byName.values());
    }

    /** The name of the file at an address, noted if it is one the form needs; anything else is given back as it is. */
    String add(XmlElement at, String written) {
        Matcher address = ADDRESS.matcher(written.strip());
        if (!address.matches()) return written.strip();
        String name = address.group(2);
        if (!Attachment.isPlain(name)) {
            findings.fault(at, Sentence.of("forms.definition.file-in-folder", "file", name));
            return name;
        }
        addFile(name, address.group(1));
        return name;
    }

    void addFile(String name, String kind) {
        byName.putIfAbsent(name, new Attachment(name, kind));
    }
}
