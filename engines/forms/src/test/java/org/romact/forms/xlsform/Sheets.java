package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.words.WrittenTexts;
import org.romact.forms.xlsform.Compiled.CompiledForm;
import org.romact.forms.xlsform.Compiled.Refused;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The small workbooks of the courses, and what is made of them. */
final class Sheets {
    static {
        new JavaRosaCoreModule().registerModule();
        new XFormsModule().registerModule();
        PrototypeManager.registerPrototype("org.javarosa.model.xform.XPathReference");
    }

    private Sheets() {}

    /** Compiles a Markdown workbook and has JavaRosa, which ODK Collect reads forms with, parse the result. */
    static Xml form(String markdown) {
        Xml xml = formUnread(markdown);
        javaRosa(xml.text());
        return xml;
    }

    static Xml formUnread(String markdown) {
        Compiled compiled = compile(markdown);
        if (compiled instanceof Refused refused) throw new AssertionError(refused.problems());
        return new Xml(((CompiledForm) compiled).xml());
    }

    static Compiled compile(String markdown) {
        Compiled compiled = XlsForm.compile(markdown.getBytes(StandardCharsets.UTF_8), "");
        compiled.warnings().forEach(warning -> WrittenTexts.check(warning.said()));
        if (compiled instanceof Refused refused) refused.problems().forEach(p -> WrittenTexts.check(p.said()));
        return compiled;
    }

    static List<String> problems(String markdown) {
        Compiled compiled = compile(markdown);
        assertThat(compiled).as("nothing was found to be wrong").isInstanceOf(Refused.class);
        return ((Refused) compiled).problems().stream().map(Problem::toString).toList();
    }

    static List<String> warnings(String markdown) {
        return compile(markdown).warnings().stream().map(Problem::toString).toList();
    }

    static FormDef javaRosa(String xform) {
        byte[] bytes = xform.getBytes(StandardCharsets.UTF_8);
        try (InputStreamReader reader =
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return new XFormParser(reader).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XFormParser.ParseException e) {
            throw new AssertionError("JavaRosa refuses the form: " + e.getMessage() + "\n" + xform, e);
        }
    }

    /** A compiled form that can be asked by XPath; names are matched without their prefixes. */
    record Xml(String text) {
        FormDefinition definition() {
            return FormDefinition.read(text.getBytes(StandardCharsets.UTF_8)).get();
        }

        /** The values of all nodes a path finds. */
        List<String> all(String path) {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(false);
                Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
                NodeList nodes = (NodeList) XPathFactory.newInstance()
                        .newXPath()
                        .evaluate(unprefixed(path), document, XPathConstants.NODESET);
                return java.util.stream.IntStream.range(0, nodes.getLength())
                        .mapToObj(i -> nodes.item(i).getTextContent())
                        .toList();
            } catch (Exception e) {
                throw new AssertionError(path, e);
            }
        }

        String one(String path) {
            List<String> all = all(path);
            assertThat(all).as("%s in%n%s", path, text).hasSize(1);
            return all.getFirst();
        }

        /** {@code @jr:count} would ask for a namespace, which the parser was told not to mind. */
        private static String unprefixed(String path) {
            String[] parts = path.split("'", -1);
            for (int i = 0; i < parts.length; i += 2) {
                parts[i] = parts[i].replaceAll("@(\\w+:[\\w:-]+)", "@*[name()=\u201C$1\u201C]")
                        .replaceAll("(?<=/)(\\w+:[\\w-]+)(?!:)", "*[name()=\u201C$1\u201C]")
                        .replace('\u201C', '"');
            }
            return String.join("'", parts);
        }

        String bind(String nodeset, String attribute) {
            return one("//bind[@nodeset='%s']/@%s".formatted(nodeset, attribute));
        }
    }
}
