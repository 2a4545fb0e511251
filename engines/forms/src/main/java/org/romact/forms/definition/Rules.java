package org.romact.forms.definition;

/**
 * What a bind says about its node; expressions are XPath as written in the form, empty where there is none.
 *
 * @param computed how the answer comes about where nobody is asked
 */
public record Rules(String relevant, String readonly, Rule required, Rule constraint, Computed computed) {
    public static final Rules NONE = new Rules("", "", Rule.NONE, Rule.NONE, new Computed("", "", ""));

    /** An expression and what to say when it is not kept. */
    public record Rule(String expression, Wording message) {
        static final Rule NONE = new Rule("", Wording.NONE);
    }

    /**
     * @param calculate an expression
     * @param preload timestamp, date, property or uid: filled by the device
     */
    public record Computed(String calculate, String preload, String preloadParameters) {}
}
