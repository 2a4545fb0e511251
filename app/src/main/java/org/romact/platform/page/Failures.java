package org.romact.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.romact.platform.Gone;
import org.romact.platform.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** What a person or a program is told when a request could not be answered: a page in their language, or problem+json (RFC 9457). */
@ControllerAdvice
public class Failures implements AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Pattern DATA = Pattern.compile("\\.(csv|geojson|jsonld|ttl|rss|atom|ics|xml)$");
    private final Answering answering;
    private final ShellMaker shells;
    private final AllTexts texts;
    private final JsonMapper json;

    Failures(Answering answering, ShellMaker shells, AllTexts texts, JsonMapper json) {
        this.answering = answering;
        this.shells = shells;
        this.texts = texts;
        this.json = json;
    }

    /** What the error page shows. */
    public record Failure(int status, String whatKey, String adviceKey, String reference) {}

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(404, "not-found", "", request, response);
    }

    @ExceptionHandler(Gone.class)
    void gone(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(410, "gone", "", request, response);
    }

    @ExceptionHandler(SignInNeeded.class)
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // What needs signing in is a desk's: its files are for people, whatever their names end in.
        if (saysJson(request)) {
            tell(401, "sign-in", "", request, response);
            return;
        }
        String back = request.getMethod().equals("GET") ? request.getRequestURI() : "";
        String query = back.isEmpty() ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        String address = "/" + shells.asker(request).language().tag() + "/sign-in" + query;
        answering.write(Answer.Redirect.to(address), request, response);
    }

    @ExceptionHandler({HttpRequestMethodNotSupportedException.class, HttpMediaTypeNotSupportedException.class})
    void wrongMethod(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(405, "method", "", request, response);
    }

    @ExceptionHandler(ServletRequestBindingException.class)
    void incomplete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(400, "incomplete", "", request, response);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    void tooLarge(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (readerLeft(failure)) {
            broken(failure, request, response);
            return;
        }
        tell(413, "too-large", "", request, response);
    }

    /** A form without its hidden token: open for too long, or not ours. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        tell(403, "forbidden", "", request, response);
    }

    @ExceptionHandler(Exception.class)
    void broken(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (readerLeft(failure)) {
            LOG.debug("Whoever asked {} {} has left.", request.getMethod(), request.getRequestURI());
            return;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Request {} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
        if (!response.isCommitted()) {
            response.resetBuffer();
            tell(500, "broken", reference, request, response);
        }
    }

    /**
     * Whether the connection of whoever asked has ended: nobody is there to be told, and nothing of ours is broken. By type alone: a broken pipe to the
     * database has the same words.
     */
    private static boolean readerLeft(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    private void tell(
            int status, String kind, String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String what = "platform.failure." + kind;
        String advice = what + ".advice";
        if (wantsJson(request)) {
            Texts t = texts.in(shells.asker(request).language());
            Map<String, Object> problem = Map.of(
                    "type",
                    "about:blank",
                    "title",
                    t.say(what),
                    "status",
                    status,
                    "detail",
                    t.say(advice),
                    "instance",
                    request.getRequestURI());
            response.setStatus(status);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
            return;
        }
        Failure failure = new Failure(status, what, advice, reference);
        answering.write(Answer.Page.of("platform/failure", failure, what).withStatus(status), request, response);
    }

    /** A program asks for data, or says that it reads JSON and no page; a person who followed a link to a file reads pages. */
    private static boolean wantsJson(HttpServletRequest request) {
        return saysJson(request)
                || !readsPages(request) && DATA.matcher(request.getRequestURI()).find();
    }

    private static boolean saysJson(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".json")
                || !readsPages(request) && accept(request).contains("json");
    }

    private static boolean readsPages(HttpServletRequest request) {
        return accept(request).contains("html");
    }

    private static String accept(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("Accept"), "");
    }
}
