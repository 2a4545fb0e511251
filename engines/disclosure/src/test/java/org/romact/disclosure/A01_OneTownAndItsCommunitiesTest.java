package org.romact.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class A01_OneTownAndItsCommunitiesTest {
    private static final Policy POLICY = new Policy(10, 3, true);

    @Test
    void showsASafeTownWithSafeCommunities() {
        PartedFigure figure = new PartedFigure(POLICY, new Cell(60, 30), List.of(new Cell(30, 12), new Cell(30, 18)));
        assertThat(figure.protect())
                .isEqualTo(new PartedFigure.Pattern(Verdict.SHOWN, List.of(Verdict.SHOWN, Verdict.SHOWN)));
    }

    @Test
    void withholdsACommunityWithFewAnswers() {
        assertThat(POLICY.judge(new Cell(9, 4))).isEqualTo(Verdict.TOO_FEW_ANSWERS);
        assertThat(POLICY.judge(new Cell(10, 4))).isEqualTo(Verdict.SHOWN);
    }

    @Test
    void withholdsWhereTwoPeopleAreCountedOrAreTheOnlyOnesWhoAreNot() {
        assertThat(POLICY.judge(new Cell(40, 2))).isEqualTo(Verdict.FEW_COUNTED);
        assertThat(POLICY.judge(new Cell(40, 38))).isEqualTo(Verdict.FEW_COUNTED);
        assertThat(POLICY.judge(new Cell(40, 3))).isEqualTo(Verdict.SHOWN);
    }

    @Test
    void withholdsWhatIsTrueOfEveryone() {
        assertThat(POLICY.judge(new Cell(40, 40))).isEqualTo(Verdict.REVEALS_EVERYONE);
        assertThat(POLICY.judge(new Cell(40, 0))).isEqualTo(Verdict.REVEALS_EVERYONE);
        assertThat(new Policy(10, 3, false).judge(new Cell(40, 0))).isEqualTo(Verdict.SHOWN);
    }

    @Test
    void withholdsASecondCommunityWhenTheFirstCouldBeWorkedOutFromTheTown() {
        PartedFigure figure =
                new PartedFigure(POLICY, new Cell(80, 37), List.of(new Cell(5, 2), new Cell(30, 15), new Cell(45, 20)));
        assertThat(figure.protect())
                .isEqualTo(new PartedFigure.Pattern(
                        Verdict.SHOWN, List.of(Verdict.TOO_FEW_ANSWERS, Verdict.PROTECTS_ANOTHER, Verdict.SHOWN)));
    }

    @Test
    void withholdsTheTownWhenThereIsNobodyToHideBehind() {
        PartedFigure figure = new PartedFigure(POLICY, new Cell(47, 22), List.of(new Cell(2, 2), new Cell(0, 0)));
        assertThat(figure.protect().whole()).isEqualTo(Verdict.SHOWN);
        PartedFigure alone = new PartedFigure(POLICY, new Cell(30, 2 + 28 - 14), List.of(new Cell(30, 16)));
        assertThat(alone.protect()).isEqualTo(new PartedFigure.Pattern(Verdict.SHOWN, List.of(Verdict.SHOWN)));
        PartedFigure hopeless =
                new PartedFigure(new Policy(10, 3, true), new Cell(14, 6), List.of(new Cell(2, 1), new Cell(12, 5)));
        assertThat(hopeless.protect())
                .isEqualTo(new PartedFigure.Pattern(
                        Verdict.SHOWN, List.of(Verdict.TOO_FEW_ANSWERS, Verdict.PROTECTS_ANOTHER)));
        PartedFigure single =
                new PartedFigure(new Policy(10, 3, true), new Cell(13, 6), List.of(new Cell(13, 6), new Cell(0, 0)));
        assertThat(single.protect().whole()).isEqualTo(Verdict.SHOWN);
    }

    @Test
    void refusesPartsLargerThanTheirWhole() {
        assertThatThrownBy(() -> new PartedFigure(POLICY, new Cell(5, 2), List.of(new Cell(6, 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToTellAboutTheFewWhoCameSinceTheLastRelease() {
        assertThat(PartedFigure.mayFollow(POLICY, new Cell(40, 20), new Cell(41, 21)))
                .isFalse();
        assertThat(PartedFigure.mayFollow(POLICY, new Cell(40, 20), new Cell(40, 20)))
                .isTrue();
        assertThat(PartedFigure.mayFollow(POLICY, new Cell(40, 20), new Cell(60, 30)))
                .isTrue();
    }

    /** The attacker subtracts everything shown from the town and looks at what is left, in 20 000 random towns. */
    @Test
    void leavesAnAttackerNothingButSafeCells() {
        SplittableRandom random = new SplittableRandom(7);
        for (int town = 0; town < 20_000; town++) {
            List<Cell> parts = new ArrayList<>();
            Cell whole = new Cell(random.nextInt(3), 0);
            for (int i = 0; i <= random.nextInt(5); i++) {
                int answers = random.nextInt(40);
                Cell part = new Cell(answers, random.nextInt(answers + 1));
                parts.add(part);
                whole = whole.plus(part);
            }
            attack(new PartedFigure(POLICY, whole, parts), whole, parts);
        }
    }

    private static void attack(PartedFigure figure, Cell whole, List<Cell> parts) {
        PartedFigure.Pattern pattern = figure.protect();
        for (int i = 0; i < parts.size(); i++) {
            if (pattern.parts().get(i) == Verdict.SHOWN) {
                assertThat(POLICY.judge(parts.get(i))).isEqualTo(Verdict.SHOWN);
            }
        }
        if (pattern.whole() == Verdict.SHOWN) {
            assertThat(POLICY.judge(whole)).isEqualTo(Verdict.SHOWN);
            Cell rest = figure.rest(pattern.parts());
            assertThat(rest.answers() == 0 || POLICY.judge(rest) == Verdict.SHOWN)
                    .as("%s of %s", rest, parts)
                    .isTrue();
        }
    }

    @Test
    void theAttackerFindsAPlantedLeak() {
        PartedFigure figure = new PartedFigure(POLICY, new Cell(50, 22), List.of(new Cell(5, 2), new Cell(45, 20)));
        assertThat(figure.rest(List.of(Verdict.TOO_FEW_ANSWERS, Verdict.SHOWN))).isEqualTo(new Cell(5, 2));
    }
}
