package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.romact.statistics.poverty.Occupant.ALONE;
import static org.romact.statistics.poverty.Occupant.Sex.FEMALE;
import static org.romact.statistics.poverty.Occupant.Sex.MALE;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a dwelling, and whether it has room enough. */
class A08_DwellingsTest {

    private final RoomStandard rule = RoomStandard.eurostat();

    @Test
    void isDeprivedByOneFaultButNotByAMissingToiletAlone() {
        assertThat(new Dwelling(true, false, false, false).deprived()).isTrue();
        assertThat(new Dwelling(false, false, false, true).deprived()).isFalse();
        assertThat(new Dwelling(false, false, true, true).deprived()).isTrue();
        assertThat(new Dwelling(false, false, false, true).hasAnyFault()).isTrue();
    }

    @Test
    void isSevereWhenItIsCrowdedToo() {
        Dwelling dark = new Dwelling(false, true, false, false);
        assertThat(dark.severelyDeprived(true)).isTrue();
        assertThat(dark.severelyDeprived(false)).isFalse();
    }

    @Test
    void givesOneRoomToTheHouseholdAndOneToEachAdult() {
        assertThat(rule.roomsNeeded(List.of(alone(30, MALE)))).isEqualTo(2);
        assertThat(rule.roomsNeeded(List.of(alone(30, MALE), alone(55, FEMALE))))
                .isEqualTo(3);
    }

    @Test
    void givesOneRoomToACouple() {
        assertThat(rule.roomsNeeded(List.of(new Occupant(30, MALE, 1), new Occupant(28, FEMALE, 0))))
                .isEqualTo(2);
    }

    @Test
    void letsTwoTeenagersOfOneSexShare() {
        assertThat(rule.roomsNeeded(List.of(alone(40, FEMALE), alone(13, MALE), alone(17, MALE))))
                .isEqualTo(3);
        assertThat(rule.roomsNeeded(List.of(alone(40, FEMALE), alone(13, MALE), alone(17, FEMALE))))
                .isEqualTo(4);
    }

    @Test
    void letsTwoChildrenShareWhateverTheirSex() {
        List<Occupant> three = List.of(alone(40, FEMALE), alone(4, MALE), alone(7, FEMALE), alone(11, MALE));
        assertThat(rule.roomsNeeded(three)).isEqualTo(4);
        assertThat(rule.overcrowded(3, three)).isTrue();
        assertThat(rule.overcrowded(4, three)).isFalse();
    }

    @Test
    void countsSquareMetresWithAThresholdOfItsOwn() {
        assertThat(rule.tooSmall(45, 3)).isTrue();
        assertThat(new RoomStandard(12, 18, 14).tooSmall(45, 3)).isFalse();
    }

    private static Occupant alone(int age, Occupant.Sex sex) {
        return new Occupant(age, sex, ALONE);
    }
}
