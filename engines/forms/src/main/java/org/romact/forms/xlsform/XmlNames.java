package org.romact.forms.xlsform;

import java.util.regex.Pattern;

/** Which names may stand in a form (Namespaces in XML 1.0, production NCName). */
final class XmlNames {
    private static final String START =
            "[A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
                    + "\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD]";
    private static final String MORE = "(?:" + START + "|[-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040])*+";
    static final String NAME = START + MORE;

    private static final Pattern PLAIN = Pattern.compile(NAME);
    private static final Pattern QUALIFIED = Pattern.compile(NAME + "(?::" + NAME + ")?");

    private XmlNames() {}

    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** Also with one prefix. */
    static boolean isQualified(String name) {
        return QUALIFIED.matcher(name).matches();
    }
}
