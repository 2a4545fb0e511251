package org.romact.forms.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;
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
        return of(seen);
    }

    private static Reading<InstanceHead> of(HeadVisitor seen) {
        List<Complaint> complaints = new ArrayList<>();
        if (seen.formId().isEmpty()) {
            complaints.add(new Complaint(
                    1, 1, "The filled form does not say which form it is: its outermost element has no id attribute."));
        }
        if (seen.meta("instanceID").isEmpty()) {
            complaints.add(
                    Complaint.about("The filled form has no meta/instanceID, so it could not be told from another."));
        }
        if (!complaints.isEmpty()) return new Reading.Refused<>(complaints);
        InstanceHead head = new InstanceHead(
                seen.formId(),
                seen.version(),
                seen.meta("instanceID"),
                Optional.of(seen.meta("deprecatedID")).filter(id -> !id.isEmpty()),
                Optional.of(seen.meta("instanceName")).filter(name -> !name.isEmpty()),
                seen.encrypted());
        return new Reading.Read<>(head, complaints);
    }
}
