package org.romact.forms.definition;

import java.util.List;
import java.util.Optional;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;
import org.romact.forms.xml.XmlElement;
import org.romact.forms.xml.XmlLimits;
import org.romact.forms.xml.XmlStream;
import org.romact.forms.xml.XmlTree;

/** Finds the parts of an XForm and has each read. */
final class FormReader {
    private final Findings findings = new Findings();
    private final AttachmentList attachments = new AttachmentList(findings);
    private final Texts texts = new Texts(findings, attachments);

    private FormReader() {}

    static Reading<FormDefinition> read(byte[] xform) {
        try {
            return new FormReader().read(XmlTree.read(xform, XmlLimits.FORM));
        } catch (XmlStream.Refusal refusal) {
            return Reading.refused(refusal.complaint());
        }
    }

    private Reading<FormDefinition> read(XmlElement html) {
        Optional<XmlElement> model = html.child("head").flatMap(h -> h.child("model"));
        Optional<XmlElement> body = html.child("body");
        if (!html.name().equals("html") || model.isEmpty() || body.isEmpty()) {
            return refused(html, Sentence.of("forms.definition.no-xform"));
        }
        Optional<XmlElement> primary = model.get().children("instance").stream().findFirst();
        Optional<XmlElement> root = primary.flatMap(i -> i.children().stream().findFirst());
        if (root.isEmpty()) return refused(model.get(), Sentence.of("forms.definition.no-instance"));
        Optional<FormDefinition> form = read(html, model.get(), body.get(), root.get());
        List<Complaint> faults = findings.faults();
        return form.isEmpty() || !faults.isEmpty()
                ? new Reading.Refused<>(faults)
                : new Reading.Read<>(form.get(), findings.remarks());
    }

    private Optional<FormDefinition> read(XmlElement html, XmlElement model, XmlElement body, XmlElement root) {
        Optional<XmlElement> itext = model.child("itext");
        itext.ifPresent(texts::read);
        itext.ifPresent(texts::remarkGaps);
        InstanceTree instance = new InstanceTree(root);
        SecondaryInstances lists = new SecondaryInstances(findings, texts, attachments);
        model.children("instance").stream().skip(1).forEach(lists::read);
        Binds binds = new Binds(findings, instance);
        model.children("bind").forEach(binds::read);
        Body parts = new Body(findings, instance, binds);
        parts.read(body);
        Optional<FormIdentity> identity = identity(html, model, root);
        FormAssembly assembly = new FormAssembly(findings, texts, binds, parts, lists, attachments);
        return identity.map(known -> assembly.assemble(known, instance));
    }

    private Optional<FormIdentity> identity(XmlElement html, XmlElement model, XmlElement root) {
        String id = root.attributeOrEmpty("id");
        if (id.isEmpty()) {
            findings.fault(root, Sentence.of("forms.definition.no-id", "element", root.name()));
            return Optional.empty();
        }
        String title = html.child("head")
                .flatMap(h -> h.child("title"))
                .map(XmlElement::text)
                .orElse("")
                .strip();
        boolean encrypted = model.child("submission")
                .flatMap(s -> s.attribute("base64RsaPublicKey"))
                .isPresent();
        return Optional.of(new FormIdentity(
                id,
                root.attributeOrEmpty("version"),
                title.isEmpty() ? id : title,
                "/" + root.name(),
                texts.languages(),
                encrypted));
    }

    private static Reading<FormDefinition> refused(XmlElement at, Sentence said) {
        return Reading.refused(at.complaint(said));
    }
}
