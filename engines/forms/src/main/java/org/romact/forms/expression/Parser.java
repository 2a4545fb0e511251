package org.romact.forms.expression;

import java.util.ArrayList;
import java.util.List;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.Complaint;

/** From text to terms; XPath's order of operators: or, and, equality, order, sums, products, minus sign. */
final class Parser {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 20_000;
    /** A sum of many terms is worked out one inside the other, so their number bounds the stack. */
    private static final int MOST_PARTS = 3_000;

    private final String source;
    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(String source) throws Mistake {
        this.source = source;
        if (source.length() > LONGEST)
            throw new Mistake(source, 0, Sentence.of("forms.formula.too-long", "most", LONGEST));
        this.tokens = new Tokens(source).cut();
        if (tokens.size() > MOST_PARTS)
            throw new Mistake(source, 0, Sentence.of("forms.formula.too-many-parts", "most", MOST_PARTS));
    }

    /** Of an expression that has been parsed. */
    static List<Token> tokens(String parsed) {
        try {
            return new Tokens(parsed).cut();
        } catch (Mistake impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Term parse() throws Mistake {
        Term term = or();
        if (peek().kind() != Token.Kind.END) throw unexpected(peek(), "forms.formula.wants-operator");
        return term;
    }

    private Term or() throws Mistake {
        if (++depth > DEEPEST)
            throw new Mistake(source, peek().at(), Sentence.of("forms.formula.too-deep", "depth", DEEPEST));
        List<Term> terms = new ArrayList<>(List.of(and()));
        while (accept("or")) terms.add(and());
        depth--;
        return terms.size() == 1 ? terms.getFirst() : new Logic.Or(terms);
    }

    private Term and() throws Mistake {
        List<Term> terms = new ArrayList<>(List.of(equality()));
        while (accept("and")) terms.add(equality());
        return terms.size() == 1 ? terms.getFirst() : new Logic.And(terms);
    }

    private Term equality() throws Mistake {
        Term left = order();
        while (peek().is("=") || peek().is("!=")) left = comparison(left, order -> order());
        return left;
    }

    private Term order() throws Mistake {
        Term left = sum();
        while (peek().is("<") || peek().is("<=") || peek().is(">") || peek().is(">=")) {
            left = comparison(left, order -> sum());
        }
        return left;
    }

    private interface Right {
        Term parse(Token operator) throws Mistake;
    }

    private Term comparison(Term left, Right right) throws Mistake {
        Token sign = take();
        Comparison comparison = new Comparison(Comparison.Sign.of(sign.text()), left, right.parse(sign), place(sign));
        if (comparison.withNothing()) {
            throw new Mistake(source, sign.at(), Sentence.of("forms.formula.compares-with-nothing"));
        }
        return comparison;
    }

    private Term sum() throws Mistake {
        Term left = product();
        while (peek().is("+") || peek().is("-")) left = new Arithmetic(take().text(), left, product());
        return left;
    }

    private Term product() throws Mistake {
        Term left = signed();
        while (peek().is("*") || peek().is("div") || peek().is("mod"))
            left = new Arithmetic(take().text(), left, signed());
        return left;
    }

    private Term signed() throws Mistake {
        boolean minus = false;
        while (accept("-")) minus = !minus;
        Term term = single();
        return minus ? new Arithmetic("-", new Constant(new Value.Number(0)), term) : term;
    }

    private Term single() throws Mistake {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Constant(new Value.Number(Double.parseDouble(token.text())));
            case STRING -> new Constant(new Value.Text(token.text()));
            case REFERENCE -> new Reference(token.text(), place(token));
            case NAME -> call(token);
            case SIGN -> {
                if (!token.text().equals("(")) throw unexpected(token, "forms.formula.wants-value");
                Term inside = or();
                expect(")");
                yield inside;
            }
            case END -> throw unexpected(token, "forms.formula.wants-value");
        };
    }

    private Term call(Token name) throws Mistake {
        if (!peek().is("(")) {
            throw new Mistake(source, name.at(), Sentence.of("forms.formula.stands-alone", "word", name.text()));
        }
        take();
        List<Term> arguments = new ArrayList<>();
        if (!accept(")")) {
            do arguments.add(or());
            while (accept(","));
            expect(")");
        }
        return Functions.call(name.text(), arguments, place(name))
                .orElseThrow(() -> new Mistake(source, name.at(), Functions.whyNot(name.text(), arguments)));
    }

    private boolean accept(String sign) {
        if (!peek().is(sign)) return false;
        next++;
        return true;
    }

    private void expect(String sign) throws Mistake {
        if (!accept(sign)) throw unexpectedInsteadOf(sign);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) next++;
        return token;
    }

    private Spot place(Token token) {
        return Spot.of(source, token.at());
    }

    private Mistake unexpected(Token token, String key) {
        return new Mistake(source, token.at(), Sentence.of(key, "ends", ends(token), "found", token.text()));
    }

    private Mistake unexpectedInsteadOf(String sign) {
        Sentence said =
                Sentence.of("forms.formula.wants-sign", "ends", ends(peek()), "found", peek().text(), "sign", sign);
        return new Mistake(source, peek().at(), said);
    }

    private static String ends(Token token) {
        return token.kind() == Token.Kind.END ? "yes" : "no";
    }

    /** What is wrong with an expression, and where. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Complaint complaint;

        Mistake(String source, int at, Sentence said) {
            super(said.key(), null, false, false);
            Spot spot = Spot.of(source, at);
            this.complaint = new Complaint(spot.line(), spot.column(), said);
        }

        Complaint complaint() {
            return complaint;
        }
    }
}
