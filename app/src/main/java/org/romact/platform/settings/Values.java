package org.romact.platform.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the text of a setting becomes a value; each reader knows in words what it expects. */
final class Values {
    static final Function<String, Object> ANY = text -> text;
    static final Function<String, Object> ADDRESS = Values::address;
    static final Function<String, Object> PORT = text -> wholeNumber(text, 1, 65535, "a port number from 1 to 65535");
    static final Function<String, Object> CONNECTIONS =
            text -> wholeNumber(text, 2, 200, "a whole number from 2 to 200");
    static final Function<String, Object> PUBLIC_URL = Values::publicUrl;
    static final Function<String, Object> DATABASE = DatabaseUrl::parse;
    static final Function<String, Object> MAIL = MailServer::parse;
    static final Function<String, Object> MAIL_ADDRESS = Values::mailAddress;
    static final Function<String, Object> YES_OR_NO = Values::yesOrNo;
    static final Function<String, Object> SIZE = Values::size;

    private static final Pattern SIZES = Pattern.compile("(\\d{1,9})\\s*([kKmMgG])[bB]");

    private Values() {}

    /** A text that is not what was expected; the message completes "must be …". */
    static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String expectation;

        Unexpected(String expectation) {
            super(expectation);
            this.expectation = expectation;
        }

        String expectation() {
            return expectation;
        }
    }

    static URI uri(String text, String expectation) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Unexpected(expectation);
        }
    }

    private static Object address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new Unexpected("an address of this machine, such as 127.0.0.1 or 0.0.0.0");
        }
    }

    private static Object wholeNumber(String text, int least, int most, String expectation) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Unexpected(expectation);
    }

    private static Object publicUrl(String text) {
        String expectation = "an http or https address without a path, such as https://romact.example.org";
        URI uri = uri(text.endsWith("/") ? text.substring(0, text.length() - 1) : text, expectation);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || !uri.getPath().isEmpty() || uri.getQuery() != null) {
            throw new Unexpected(expectation);
        }
        return uri;
    }

    private static Object mailAddress(String text) {
        if (!text.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw new Unexpected("a mail address, such as romact@example.org");
        }
        return text;
    }

    private static Object yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Unexpected("`yes` or `no`");
        };
    }

    /** Bytes; the steps are of 1000, as on the box of a disk. */
    private static Object size(String text) {
        Matcher size = SIZES.matcher(text);
        if (!size.matches() || size.group(1).matches("0+")) {
            throw new Unexpected("a size such as 500 kB, 100 MB or 2 GB");
        }
        long unit = switch (size.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 1_000L;
            case "m" -> 1_000_000L;
            default -> 1_000_000_000L;
        };
        return Long.parseLong(size.group(1)) * unit;
    }
}
