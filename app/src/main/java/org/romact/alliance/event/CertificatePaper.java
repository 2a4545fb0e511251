package org.romact.alliance.event;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** The certificate as a paper: PDF/UA, so that a screen reader reads it too, with its fonts inside, so that it prints everywhere. */
@Component
public class CertificatePaper {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final AllTexts texts;
    private final Settings settings;

    CertificatePaper(AllTexts texts, Settings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /** What stands on it. */
    public record Sheet(
            Texts t,
            String name,
            EventText text,
            String days,
            String where,
            String hours,
            String number,
            String address) {}

    byte[] pdf(Event event, Registration to, Certificates.Certificate certificate) {
        Texts t = texts.in(to.language());
        Plan plan = event.plan();
        Sheet sheet = new Sheet(
                t,
                to.name(),
                event.in(to.language()),
                Times.days(plan, t),
                plan.place().isEmpty()
                        ? t.say("alliance.event.online")
                        : plan.place() + ", " + t.country(plan.country()),
                t.number(plan.hours().doubleValue(), 1),
                certificate.printedNumber(),
                settings.publicUrl() + "/" + to.language().tag() + "/certificates/" + certificate.code());
        StringOutput html = new StringOutput();
        templates.render("alliance/event-certificate-paper.jte", Map.of("sheet", sheet), html);
        return render(html.toString());
    }

    private static byte[] render(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("NotoSans_400Regular.ttf"), "Noto Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("NotoSans_700Bold.ttf"), "Noto Sans", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .withProducer("romact")
                    .toStream(pdf)
                    .run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(CertificatePaper.class.getResourceAsStream("/fonts/" + name));
    }
}
