package org.romact.decisions.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.romact.decisions.Ballot;
import org.romact.decisions.Election;
import org.romact.decisions.Elections;
import org.romact.decisions.Fraction;
import org.romact.decisions.Project;
import org.romact.decisions.VoteType;
import org.romact.decisions.Voter;

class A05_PabulibTest {
    private static final String SMALL = """
            META
            key;value
            budget;10,05
            vote_type;approval
            colour;green
            PROJECTS
            project_id;cost;name
            a;3,35;"A; with ""quotes\"""
            b;6.7;none
            VOTES
            voter_id;vote;age
            1;a,b;30
            2;;
            3;b,b
            """;

    @Test
    void readsWhatRealFilesHave() throws UnreadableElection {
        Election election =
                PbReader.read("\uFEFF\n" + SMALL.replace("META", "meta").replace("VOTES\n", "VOTES;;\n\n"));
        assertThat(election.budget()).isEqualTo(Fraction.of(201, 20));
        assertThat(election.projects().getFirst().cost()).isEqualTo(Fraction.of(67, 20));
        assertThat(election.projects().getFirst().name()).isEqualTo("A; with \"quotes\"");
        assertThat(election.projects().get(1).fact("name")).isEmpty();
        assertThat(election.voters()).hasSize(3);
        assertThat(election.voters().get(1).ballot().isEmpty()).isTrue();
        assertThat(election.voters().get(2).ballot().projects()).containsExactly(1);
        assertThat(election.voters().getFirst().facts()).containsEntry("age", "30");
        assertThat(election.meta()).containsEntry("colour", "green");
    }

    @Test
    void namesLineAndFieldOfEveryFault() {
        String broken =
                SMALL.replace("10,05", "ten").replace("b;6.7", "a;6 700").replace("1;a,b", "1;a,zoo");
        assertThatThrownBy(() -> PbReader.read(broken)).isInstanceOfSatisfying(UnreadableElection.class, unreadable -> {
            assertThat(unreadable.faults())
                    .contains(
                            "Line 3: `budget` is `ten`; write a number without spaces, not below zero.",
                            "Line 9: `cost` is `6 700`; write a number without spaces.",
                            "Line 9: `project_id` `a` is there twice.",
                            "Line 12: `vote` names the project `zoo`, which is not in PROJECTS.");
        });
    }

    @Test
    void saysWhichSectionIsMissing() {
        assertThatThrownBy(() -> PbReader.read("META\nkey;value\nbudget;5\nvote_type;approval\n"))
                .hasMessageContaining("The section PROJECTS is missing")
                .hasMessageContaining("The section VOTES is missing");
    }

    @Test
    void pointsMustBeAsManyAsProjects() {
        String broken = SMALL.replace("approval", "cumulative")
                .replace("voter_id;vote;age", "voter_id;vote;points")
                .replace("1;a,b;30", "1;a,b;30")
                .replace("3;b,b", "3;b;1");
        assertThatThrownBy(() -> PbReader.read(broken))
                .hasMessageContaining("Line 12: `points` has 1 values for 2 projects.");
    }

    @Test
    void whateverIsNoElectionIsRefusedInWords() {
        for (String text :
                List.of("", "hello", "META", "\u0000\u0001", "PK\u0003\u0004;;;\n\"", "META\nkey;value\n\"open")) {
            assertThatThrownBy(() -> PbReader.read(text)).isInstanceOf(UnreadableElection.class);
        }
    }

    @Property(tries = 200, seed = "1971")
    void whatIsWrittenIsReadBackTheSame(@ForAll long seed) throws UnreadableElection {
        Election election = Elections.random(seed);
        Election back = PbReader.read(PbWriter.write(election));
        assertThat(back.projects()).isEqualTo(election.projects());
        assertThat(back.budget()).isEqualTo(election.budget());
        assertThat(back.voters()).isEqualTo(election.voters());
        assertThat(PbWriter.write(back)).isEqualTo(PbWriter.write(PbReader.read(PbWriter.write(back))));
    }

    @Test
    void oddNamesSurviveTheJourney() throws UnreadableElection {
        Election election = new Election(
                Fraction.of(1, 4),
                VoteType.APPROVAL,
                List.of(new Project("é/1", Fraction.of(1, 8), Map.of("name", "Дом; \"горе\"\nи долу"))),
                List.of(new Voter("1", Ballot.of(List.of(0)), Map.of("neighborhood", "Sub Deal"))),
                Map.of());
        Election back = PbReader.read(PbWriter.write(election));
        assertThat(back.projects()).isEqualTo(election.projects());
        assertThat(back.voters()).isEqualTo(election.voters());
    }
}
