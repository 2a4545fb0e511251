package org.romact.forms.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;
import org.romact.forms.xml.XmlElement;
import org.romact.forms.xml.XmlLimits;
import org.romact.forms.xml.XmlStream;

/**
 * What a filled form says about itself: enough to receive it, before looking at any answer.
 *
 * @param version of the form it was filled with; empty where it does not say
 * @param instanceId usually {@code uuid:…}
 * @param deprecatedId the instance that this one corrects
 * @param encrypted whether the answers are in a sealed file beside it
 */
public record InstanceHead(
        String formId,
        String version,
        String instanceId,
        Optional<String> deprecatedId,
        Optional<String> instanceName,
        boolean encrypted) {

    /** Walks through the whole file, so that what is accepted is well-formed to its end, but builds nothing. */
    public static Reading<InstanceHead> read(byte[] instance) {
        HeadVisitor seen = new HeadVisitor();
        try {
            XmlStream.walk(instance, XmlLimits.INSTANCE, seen);
        } catch (XmlStream.Refusal refusal) {
            return Reading.refused(refusal.complaint());
        }
        return of(seen.attributes(), seen.meta());
    }

    /** The head of an instance that has already been read. */
    static Reading<InstanceHead> of(XmlElement root) {
        Map<String, String> attributes = new HashMap<>();
        for (String name : List.of("id", "version", "encrypted")) attributes.put(name, root.attributeOrEmpty(name));
        Map<String, String> meta = new HashMap<>();
        for (XmlElement part : root.children("meta")) {
            for (XmlElement said : part.children()) meta.merge(said.name(), said.text(), String::concat);
        }
        return of(attributes, meta);
    }

    private static Reading<InstanceHead> of(Map<String, String> attributes, Map<String, String> meta) {
        List<Complaint> complaints = new ArrayList<>();
        String formId = attributes.getOrDefault("id", "");
        if (formId.isEmpty()) {
            complaints.add(new Complaint(1, 1, Sentence.of("forms.answers.no-form-id")));
        }
        Optional<String> instanceId = said(meta, "instanceID");
        if (instanceId.isEmpty()) {
            complaints.add(Complaint.about(Sentence.of("forms.answers.no-instance-id")));
        }
        if (!complaints.isEmpty()) return new Reading.Refused<>(complaints);
        InstanceHead head = new InstanceHead(
                formId,
                attributes.getOrDefault("version", ""),
                instanceId.orElseThrow(),
                said(meta, "deprecatedID"),
                said(meta, "instanceName"),
                attributes.getOrDefault("encrypted", "").equals("yes"));
        return new Reading.Read<>(head, complaints);
    }

    private static Optional<String> said(Map<String, String> meta, String name) {
        return Optional.of(meta.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty());
    }
}
