package org.romact.forms.xlsform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;

/**
 * Reads an expression as XPath 1.0 has it, with {@code ${name}} for a path, only to tell whether a device could read it.
 *
 * @see <a href="https://www.w3.org/TR/1999/REC-xpath-19991116/">XML Path Language 1.0</a>
 */
final class XPathSyntax {
    private static final int DEEPEST = 200;
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<reference>\\$\\{[^}]*\\})"
            + "|(?<number>[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)"
            + "|(?<literal>\"[^\"]*\"|'[^']*')"
            + "|(?<sign>\\.\\.|::|//|!=|<=|>=|[.()\\[\\]@,/|+\\-=<>*])"
            + "|(?<name>" + XmlNames.NAME + "(?::(?:" + XmlNames.NAME + "|\\*))?))");
    private static final Set<String> OPERATORS =
            Set.of("or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "|");

    private final String text;
    private final Matcher matcher;
    private String token = "";
    private String kind = "";
    private int start;
    private int depth;

    private XPathSyntax(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
    }

    /** What is wrong with an expression and where; empty for nothing. */
    static Optional<Sentence> mistake(String text) {
        try {
            XPathSyntax syntax = new XPathSyntax(text);
            syntax.take();
            syntax.expression();
            if (!syntax.kind.equals("end")) throw syntax.unexpected("forms.expression.wants-operator");
            return Optional.empty();
        } catch (Mistake mistake) {
            return Optional.of(mistake.said);
        }
    }

    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Sentence said;

        Mistake(Sentence said) {
            super(said.key(), null, false, false);
            this.said = said;
        }
    }

    private Mistake unexpected(String key) {
        return new Mistake(Sentence.of(key, "character", start + 1, "ends", ends(), "found", token));
    }

    private Mistake unexpectedInsteadOf(String sign) {
        return new Mistake(new Sentence(
                "forms.expression.wants-sign",
                Map.of("character", start + 1, "ends", ends(), "found", token, "sign", sign)));
    }

    private String ends() {
        return kind.equals("end") ? "yes" : "no";
    }

    private void take() throws Mistake {
        int from = matcher.hasMatch() ? matcher.end() : 0;
        if (text.substring(from).isBlank()) {
            start = text.length();
            token = "";
            kind = "end";
            return;
        }
        if (!matcher.find(from) || matcher.start() != from) throw unreadable(from);
        for (String group : new String[] {"reference", "number", "literal", "sign", "name"}) {
            if (matcher.group(group) == null) continue;
            kind = group;
            token = matcher.group(group);
            start = matcher.start(group);
        }
    }

    private Mistake unreadable(int from) {
        int at = from;
        while (Character.isWhitespace(text.charAt(at))) at++;
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            return new Mistake(Sentence.of("forms.expression.no-closing-mark", "character", at + 1));
        }
        return new Mistake(Sentence.of(
                "forms.expression.no-meaning",
                "written",
                Character.toString(text.codePointAt(at)),
                "character",
                at + 1));
    }

    private boolean accept(String sign) throws Mistake {
        if (!token.equals(sign) || kind.equals("literal")) return false;
        take();
        return true;
    }

    private void expect(String sign) throws Mistake {
        if (!accept(sign)) throw unexpectedInsteadOf(sign);
    }

    /** Whether operators bind in the right order makes no difference to whether an expression can be read. */
    private void expression() throws Mistake {
        if (++depth > DEEPEST) throw new Mistake(Sentence.of("forms.expression.too-deep"));
        operand();
        while (OPERATORS.contains(token) && !kind.equals("literal")) {
            take();
            operand();
        }
        depth--;
    }

    private void operand() throws Mistake {
        while (accept("-")) {}
        switch (kind) {
            case "number" -> take();
            case "literal", "reference" -> {
                take();
                predicates();
                if (accept("/") || accept("//")) steps();
            }
            case "name" -> callOrPath();
            case "sign" -> signed();
            default -> throw unexpected("forms.expression.wants-value");
        }
    }

    private void signed() throws Mistake {
        switch (token) {
            case "(" -> {
                take();
                expression();
                expect(")");
                predicates();
                if (accept("/") || accept("//")) steps();
            }
            case "/" -> {
                take();
                if (isStep()) steps();
            }
            case "//" -> {
                take();
                steps();
            }
            case ".", "..", "@", "*" -> steps();
            default -> throw unexpected("forms.expression.wants-value");
        }
    }

    private void callOrPath() throws Mistake {
        int end = matcher.end();
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) end++;
        boolean call = end < text.length() && text.charAt(end) == '(';
        if (!call || Set.of("node", "text", "comment").contains(token)) {
            steps();
            return;
        }
        take();
        expect("(");
        if (!accept(")")) {
            do expression();
            while (accept(","));
            expect(")");
        }
        predicates();
        if (accept("/") || accept("//")) steps();
    }

    private boolean isStep() {
        return kind.equals("name")
                || kind.equals("reference")
                || Set.of(".", "..", "@", "*").contains(token);
    }

    private void steps() throws Mistake {
        do step();
        while (accept("/") || accept("//"));
    }

    private void step() throws Mistake {
        accept("@");
        String name = name();
        if (accept("::")) name = name();
        if (Set.of("node", "text", "comment", "current").contains(name) && accept("(")) expect(")");
        predicates();
    }

    private String name() throws Mistake {
        if (!isStep()) throw unexpected("forms.expression.wants-name");
        String name = token;
        take();
        return name;
    }

    private void predicates() throws Mistake {
        while (accept("[")) {
            expression();
            expect("]");
        }
    }
}
