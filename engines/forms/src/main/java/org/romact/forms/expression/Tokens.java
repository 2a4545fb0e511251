package org.romact.forms.expression;

import java.util.ArrayList;
import java.util.List;
import org.romact.forms.expression.Parser.Mistake;
import org.romact.forms.words.Sentence;

/** Cuts an expression into its smallest parts. Curly quotes count as straight ones: word processors put them in. */
final class Tokens {
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokens(String source) {
        this.source = source;
    }

    List<Token> cut() throws Mistake {
        while (true) {
            while (at < source.length() && isSpace(source.charAt(at))) at++;
            if (at == source.length()) break;
            next(source.charAt(at));
        }
        tokens.add(new Token(Token.Kind.END, "", at));
        return tokens;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void next(char c) throws Mistake {
        if (c == '$') reference();
        else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) number();
        else if (c == '\'' || c == '"') string(c, c);
        else if (c == '‘' || c == '’') string('’', '\'');
        else if (c == '“' || c == '”' || c == '„') string('”', '"');
        else if (Character.isLetter(c) || c == '_') name();
        else sign(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private char peek(int ahead) {
        return at + ahead < source.length() ? source.charAt(at + ahead) : '\0';
    }

    private void reference() throws Mistake {
        int close = source.indexOf('}', at);
        if (peek(1) != '{' || close < 0) throw new Mistake(source, at, Sentence.of("forms.formula.bracket-missing"));
        String name = source.substring(at + 2, close).strip();
        if (name.isEmpty()) throw new Mistake(source, at, Sentence.of("forms.formula.no-name"));
        add(Token.Kind.REFERENCE, name, close + 1);
    }

    private void number() throws Mistake {
        int end = at;
        boolean point = false;
        while (end < source.length() && (isDigit(source.charAt(end)) || (source.charAt(end) == '.' && !point))) {
            point |= source.charAt(end) == '.';
            end++;
        }
        add(Token.Kind.NUMBER, source.substring(at, end), end);
    }

    private void string(char close, char orClose) throws Mistake {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != close && source.charAt(end) != orClose) end++;
        if (end == source.length()) throw new Mistake(source, at, Sentence.of("forms.formula.no-closing-mark"));
        add(Token.Kind.STRING, source.substring(at + 1, end), end + 1);
    }

    /** A hyphen inside a name belongs to it, as in count-if. */
    private void name() {
        int end = at;
        while (end < source.length() && isNamePart(source.charAt(end))) end++;
        add(Token.Kind.NAME, source.substring(at, end), end);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private void sign(char c) throws Mistake {
        String sign = switch (c) {
            case '<', '>', '!' -> peek(1) == '=' ? c + "=" : String.valueOf(c);
            case '=', '+', '-', '*', '(', ')', ',' -> String.valueOf(c);
            case '−' -> "-";
            default -> "";
        };
        if (sign.isEmpty() || sign.equals("!")) {
            throw new Mistake(
                    source,
                    at,
                    Sentence.of("forms.formula.no-meaning", "written", Character.toString(source.codePointAt(at))));
        }
        add(Token.Kind.SIGN, sign, at + sign.length());
    }

    private void add(Token.Kind kind, String text, int end) {
        tokens.add(new Token(kind, text, at));
        at = end;
    }
}
