package org.romact.demonstration;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Fills a form as a phone would: an XML instance with the answers at their paths and one turn of the repeat for each member. */
final class FilledForm {
    private final FormDefinition form;

    FilledForm(FormDefinition form) {
        this.form = form;
    }

    String fill(UUID instance, Map<String, String> answers, List<Map<String, String>> members) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            Element root = document.createElement(form.rootPath().substring(1));
            root.setAttribute("id", form.id());
            root.setAttribute("version", form.version());
            document.appendChild(root);
            Map<String, Element> made = new HashMap<>(Map.of(form.rootPath(), root));
            for (Question question : form.questions()) {
                if (question.repeat().isEmpty() && answers.containsKey(question.name())) {
                    element(document, made, question.path()).setTextContent(answers.get(question.name()));
                }
            }
            String repeat =
                    form.repeats().stream().findFirst().map(r -> r.path()).orElse("");
            for (Map<String, String> member : members) {
                made.keySet().removeIf(path -> path.startsWith(repeat));
                for (Question question : form.questions()) {
                    if (question.repeat().isPresent() && member.containsKey(question.name())) {
                        element(document, made, question.path()).setTextContent(member.get(question.name()));
                    }
                }
            }
            element(document, made, form.rootPath() + "/meta/instanceID").setTextContent("uuid:" + instance);
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Element element(Document document, Map<String, Element> made, String path) {
        Element known = made.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        Element parent = element(document, made, path.substring(0, slash));
        Element element = document.createElement(path.substring(slash + 1));
        parent.appendChild(element);
        made.put(path, element);
        return element;
    }
}
