package org.romact.forms.expression;

/** What an expression comes to. */
public sealed interface Value {
    /** True, false or missing; {@link #MISSING} also stands for a number or a text that is not there. */
    enum Truth implements Value {
        TRUE,
        FALSE,
        MISSING;

        public static Truth of(boolean truth) {
            return truth ? TRUE : FALSE;
        }

        Truth not() {
            return switch (this) {
                case TRUE -> FALSE;
                case FALSE -> TRUE;
                case MISSING -> MISSING;
            };
        }
    }

    /** Always finite: what cannot be worked out, such as a division by zero, is missing. */
    record Number(double number) implements Value {}

    /** Text, a code, codes separated by spaces, or a day or moment as it arrived. */
    record Text(String text) implements Value {}

    default boolean isMissing() {
        return this == Truth.MISSING;
    }

    /** As a condition: a number is true unless 0, a text is true unless empty, as in XPath. */
    default Truth truth() {
        return switch (this) {
            case Truth truth -> truth;
            case Number(double number) -> Truth.of(number != 0);
            case Text(String text) -> Truth.of(!text.isEmpty());
        };
    }

    /** A finite number, or missing. */
    static Value number(double number) {
        return Double.isFinite(number) ? new Number(number == 0 ? 0 : number) : Truth.MISSING;
    }
}
