package org.romact.forms.xlsform;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** What is wrong with an expression and where, as a whole sentence; empty for nothing. */
    static Optional<String> mistake(String text) {
        try {
            XPathSyntax syntax = new XPathSyntax(text);
            syntax.take();
            syntax.expression();
            if (!syntax.kind.equals("end")) throw syntax.unexpected("an operator such as “and” or “=”");
            return Optional.empty();
        } catch (Mistake mistake) {
            return Optional.of(mistake.sentence);
        }
    }

    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        Mistake(String sentence) {
            super(sentence, null, false, false);
            this.sentence = sentence;
        }
    }

    private Mistake unexpected(String wanted) {
        String found = kind.equals("end") ? "it ends" : "there is “" + token + "”";
        return new Mistake(
                "At character %d of the expression should be %s, but %s.".formatted(start + 1, wanted, found));
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
            return new Mistake("The text that begins at character %d has no closing quotation mark.".formatted(at + 1));
        }
        return new Mistake("“%s” at character %d has no meaning in an expression."
                .formatted(Character.toString(text.codePointAt(at)), at + 1));
    }

    private boolean accept(String sign) throws Mistake {
        if (!token.equals(sign) || kind.equals("literal")) return false;
        take();
        return true;
    }

    private void expect(String sign) throws Mistake {
        if (!accept(sign)) throw unexpected("“" + sign + "”");
    }

    /** Whether operators bind in the right order makes no difference to whether an expression can be read. */
    private void expression() throws Mistake {
        if (++depth > DEEPEST) throw new Mistake("The expression is nested too deep; take it apart.");
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
            default -> throw unexpected("a value");
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
            default -> throw unexpected("a value");
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
        if (!isStep()) throw unexpected("the name of a question");
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
