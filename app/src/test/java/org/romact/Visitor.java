package org.romact;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.romact.platform.openform.OpenForms;

/** Somebody with a browser that has no script: follows links, sends forms with their hidden fields, keeps cookies. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final RunningRomact romact;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    public Visitor(RunningRomact romact) {
        this.romact = romact;
    }

    public static Visitor signedIn(RunningRomact romact, String email) {
        Visitor visitor = new Visitor(romact);
        visitor.get("/en/sign-in");
        HttpResponse<String> answer =
                visitor.post("/en/sign-in", Map.of("email", email, "password", RunningRomact.PASSWORD));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Signing in as " + email + " was answered " + answer.statusCode());
        }
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(romact.at(path)).GET());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** Sends a form as a browser would; the hidden token is that of the page looked at last. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, List.copyOf(fields.entrySet()));
    }

    /** With a field several times, as ticked boxes are sent. */
    public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        all.add(Map.entry("_csrf", token));
        String body = all.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(romact.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form that anybody may send, as a person would: sealed a minute ago, without touching the field nobody sees. */
    public HttpResponse<String> postOpen(String form, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(OpenForms.SEAL, sealed(form));
        return post(path, all);
    }

    public String sealed(String form) {
        return romact.bean(OpenForms.class)
                .sealOf(form, romact.bean(Clock.class).instant().minusSeconds(60));
    }

    /** Sends a form with one file, as a browser would. */
    public HttpResponse<String> upload(String path, String field, String fileName, byte[] content) {
        return upload(path, field, fileName, content, Map.of());
    }

    /** With other fields beside the file. */
    public HttpResponse<String> upload(
            String path, String field, String fileName, byte[] content, Map<String, String> fields) {
        return upload(path, field, fileName, content, fields, Map.of());
    }

    /** With other fields and files beside the file. */
    public HttpResponse<String> upload(
            String path,
            String field,
            String fileName,
            byte[] content,
            Map<String, String> fields,
            Map<String, byte[]> files) {
        String boundary = "b" + UUID.randomUUID();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        StringBuilder head = new StringBuilder();
        all.forEach((name, value) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        files.forEach((name, bytes) -> head.append("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n"
                + new String(bytes, StandardCharsets.UTF_8) + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        List<byte[]> body = List.of(
                head.toString().getBytes(StandardCharsets.UTF_8),
                content,
                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(romact.at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(body)));
    }

    /** A file, byte for byte. */
    public byte[] download(String path) {
        try {
            return http.send(HttpRequest.newBuilder(romact.at(path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends one interview as a phone does. */
    public HttpResponse<String> submit(String phoneKey, String xml) {
        String boundary = "b" + UUID.randomUUID();
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"a.xml\"\r\nContent-Type: text/xml\r\n\r\n"
                + xml + "\r\n--" + boundary + "--\r\n";
        return send(HttpRequest.newBuilder(romact.at("/openrosa/" + phoneKey + "/submission"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-OpenRosa-Version", "1.0")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public URI at(String path) {
        return romact.at(path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
