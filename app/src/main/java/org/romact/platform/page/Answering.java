package org.romact.platform.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes what a handler gave back, after its transaction was committed. */
@Component
public class Answering implements HandlerMethodReturnValueHandler {
    private static final String RETRY_AFTER = "romact.retry-after";

    /** RFC 9110, 5.6.7: the day with two figures, always GMT. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ShellMaker shells;

    Answering(ShellMaker shells) {
        this.shells = shells;
    }

    /** Of a request that came too often: when it makes sense to send it again. The page is then answered 429 (RFC 6585). */
    public static void retryAfter(HttpServletRequest request, Duration wait) {
        request.setAttribute(RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returnType, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        HttpServletResponse response = (HttpServletResponse) web.getNativeResponse();
        if (value instanceof Answer answer && response != null) {
            write(answer, request, response);
        }
    }

    void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Answer.Page page -> writePage(page, request, response);
            case Answer.Redirect redirect -> redirect(redirect, request, response);
            case Answer.Download download -> writeDownload(download, request, response);
        }
    }

    private void writePage(Answer.Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Shell shell = shells.around(page, request);
        boolean part = page.part().isPresent() && request.getHeader("HX-Request") != null;
        Utf8ByteOutput output = new Utf8ByteOutput();
        String template = part ? page.part().get() : page.template();
        templates.render(template + ".jte", Map.of("shell", shell, "page", page.model()), output);
        Object seconds = request.getAttribute(RETRY_AFTER);
        response.setStatus(seconds == null ? page.status() : 429);
        if (seconds != null) {
            response.setHeader("Retry-After", seconds.toString());
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", shell.language().tag());
        response.setHeader("Vary", "HX-Request");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private void redirect(Answer.Redirect redirect, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (redirect.flash() != null) {
            request.getSession().setAttribute(ShellMaker.FLASH, redirect.flash());
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", redirect.to());
    }

    /** A file has the hash of its bytes as its entity tag (RFC 9110, 8.8.3), a weak one, for it may be sent compressed: who has it already is told so. */
    private static void writeDownload(
            Answer.Download download, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = "W/\"" + hash(download.content()) + "\"";
        response.setHeader("ETag", tag);
        download.changed().ifPresent(when -> response.setHeader("Last-Modified", httpDate(when)));
        if (hasIt(request, tag, download.changed())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(download.mediaType());
        if (download.fileName() != null) {
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(download.fileName(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
        }
        response.setContentLength(download.content().length);
        response.getOutputStream().write(download.content());
    }

    /** The tag decides. Only who knows none is believed by the date, and only by exactly that date: what was withdrawn makes a file older. */
    private static boolean hasIt(HttpServletRequest request, String tag, Optional<Instant> changed) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return false;
        }
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            return known.contains(tag) || known.strip().equals("*");
        }
        return changed.isPresent() && httpDate(changed.get()).equals(request.getHeader("If-Modified-Since"));
    }

    private static String httpDate(Instant when) {
        return HTTP_DATE.format(when.atOffset(ZoneOffset.UTC));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
