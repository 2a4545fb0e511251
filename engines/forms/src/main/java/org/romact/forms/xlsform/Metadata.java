package org.romact.forms.xlsform;

import org.romact.forms.words.Sentence;

/** What every filled form says of itself: which one it is, and what to call it. */
final class Metadata {
    private Metadata() {}

    static void add(Settings settings, FormNode meta, Findings findings) {
        if (settings.isYes("omit_instanceid")) {
            if (!settings.text("public_key").isEmpty()) {
                findings.error(settings.cell("omit_instanceid"), Sentence.of("forms.encryption.needs-id"));
            }
        } else {
            FormNode id = calculated("instanceID", meta, settings.cell("instance_id"));
            String preload = settings.text("instance_id").isEmpty() ? "uid" : settings.text("instance_id");
            id.bind.put("readonly", id.at.with("true()"));
            id.bind.put("jr:preload", id.at.with(preload));
        }
        Cell instanceName = settings.cell("instance_name");
        if (!instanceName.isEmpty()) {
            calculated("instanceName", meta, instanceName).bind.put("calculate", instanceName);
        }
    }

    private static FormNode calculated(String name, FormNode meta, Cell at) {
        FormNode node = new FormNode(FormNode.Shape.QUESTION, name, meta, at);
        node.type = QuestionType.named("calculate").orElseThrow();
        node.bind.put("type", at.with("string"));
        return meta.add(node);
    }
}
