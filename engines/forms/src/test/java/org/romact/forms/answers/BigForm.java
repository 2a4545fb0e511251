package org.romact.forms.answers;

import java.nio.charset.StandardCharsets;

/** A form as large as is asked for: every second question offers five choices from a shared list. */
final class BigForm {
    private BigForm() {}

    static byte[] of(int questions, int languages) {
        StringBuilder out = new StringBuilder(
                "<h:html xmlns='http://www.w3.org/2002/xforms' xmlns:h='http://www.w3.org/1999/xhtml'><h:head><h:title>Big</h:title>");
        out.append("<model><itext>");
        for (int language = 0; language < languages; language++) {
            out.append("<translation lang='Language %d'>".formatted(language));
            for (int i = 0; i < questions; i++) {
                out.append(
                        "<text id='/data/q%d:label'><value>Question %d in language %d, long enough to be real</value></text>"
                                .formatted(i, i, language));
            }
            for (int i = 0; i < 5; i++)
                out.append("<text id='list-%d'><value>Choice %d</value></text>".formatted(i, i));
            out.append("</translation>");
        }
        out.append("</itext><instance><data id='big' version='1'>");
        for (int i = 0; i < questions; i++) out.append("<q%d/>".formatted(i));
        out.append("<meta><instanceID/></meta></data></instance><instance id='list'><root>");
        for (int i = 0; i < 5; i++)
            out.append("<item><itextId>list-%d</itextId><name>c%d</name></item>".formatted(i, i));
        out.append("</root></instance>");
        for (int i = 0; i < questions; i++) {
            out.append("<bind nodeset='/data/q%d' type='string' relevant=\"/data/q0 = 'c1'\"/>".formatted(i));
        }
        out.append("</model></h:head><h:body>");
        for (int i = 0; i < questions; i++) {
            String label = "<label ref=\"jr:itext('/data/q%d:label')\"/>".formatted(i);
            out.append(
                    i % 2 == 0
                            ? "<input ref='/data/q%d'>%s</input>".formatted(i, label)
                            : "<select1 ref='/data/q%d'>%s<itemset nodeset=\"instance('list')/root/item\"><value ref='name'/><label ref='jr:itext(itextId)'/></itemset></select1>"
                                    .formatted(i, label));
        }
        return out.append("</h:body></h:html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
