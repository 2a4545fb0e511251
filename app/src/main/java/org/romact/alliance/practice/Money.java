package org.romact.alliance.practice;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.util.Optional;
import org.romact.platform.Language;

/** An amount with its ISO 4217 currency. */
public record Money(BigDecimal amount, String currency) {

    /** As the reader's language writes it: 125 000 EUR, EUR 125,000. */
    public String in(Language language) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return NumberFormatter.withLocale(language.locale())
                .unit(Currency.getInstance(currency))
                .unitWidth(NumberFormatter.UnitWidth.ISO_CODE)
                .precision(whole ? Precision.integer() : Precision.fixedFraction(2))
                .format(amount)
                .toString();
    }

    /** Reads what a person typed, whichever mark they use for thousands and for decimals. */
    static Optional<BigDecimal> read(String typed) {
        String compact = typed.replaceAll("[\\s\\u00a0\\u202f'’]", "");
        if (!compact.matches("[0-9]{1,3}([.,]?[0-9]{3})*([.,][0-9]{1,2})?|[0-9]+([.,][0-9]{1,2})?")) {
            return Optional.empty();
        }
        int last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
        boolean decimals = last >= 0 && compact.length() - last <= 3;
        String whole = (decimals ? compact.substring(0, last) : compact).replaceAll("[.,]", "");
        return whole.length() > 12
                ? Optional.empty()
                : Optional.of(new BigDecimal(decimals ? whole + "." + compact.substring(last + 1) : whole));
    }
}
