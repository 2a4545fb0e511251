package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Before incomes are compared, households of different size are made comparable. */
class A01_EquivalisedSizeTest {

    private final EquivalenceScale scale = EquivalenceScale.oecdModified();

    @Test
    void countsAPersonAloneAsOne() {
        assertThat(scale.size(43)).isEqualTo(1);
    }

    @Test
    void countsAFurtherAdultHalfAndAChildThreeTenths() {
        assertThat(scale.size(43, 41, 8, 5)).isEqualTo(1 + 0.5 + 0.3 + 0.3);
    }

    @Test
    void countsAsAnAdultFromFourteen() {
        assertThat(scale.size(40, 14)).isEqualTo(1.5);
        assertThat(scale.size(40, 13)).isEqualTo(1.3);
    }

    @Test
    void countsTheFirstChildAsTheAdultWhereThereIsNone() {
        assertThat(scale.size(12, 9)).isEqualTo(1.3);
    }

    @Test
    void refusesAHouseholdOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(scale::size).withMessageContaining("at least one member");
    }
}
