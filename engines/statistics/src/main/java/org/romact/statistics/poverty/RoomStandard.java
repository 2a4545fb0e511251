package org.romact.statistics.poverty;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many rooms a household needs.
 *
 * @param teenagerFrom from this age children share only with one of the same sex
 * @param adultFrom from this age a person without partner has a room alone
 * @param areaPerPerson square metres per person below which a dwelling is too small
 */
public record RoomStandard(int teenagerFrom, int adultFrom, double areaPerPerson) {

    /**
     * Eurostat's room rule (Glossary:Overcrowding rate, ilc_lvho05a): one room for the household, one per couple, one per other
     * person of 18 and over, one per two of the same sex between 12 and 17, one per two children under 12. Square metres are not
     * part of it; 15.33 m² per person is Romania's atlas of marginalised urban areas.
     */
    public static RoomStandard eurostat() {
        return new RoomStandard(12, 18, 15.33);
    }

    public int roomsNeeded(List<Occupant> occupants) {
        Set<Integer> coupled = coupled(occupants);
        int adults = 0;
        int girls = 0;
        int boys = 0;
        int children = 0;
        for (int i = 0; i < occupants.size(); i++) {
            Occupant occupant = occupants.get(i);
            if (coupled.contains(i)) {
                continue;
            }
            if (occupant.age() >= adultFrom) {
                adults++;
            } else if (occupant.age() < teenagerFrom) {
                children++;
            } else if (occupant.sex() == Occupant.Sex.FEMALE) {
                girls++;
            } else {
                boys++;
            }
        }
        return 1 + coupled.size() / 2 + adults + pairs(girls) + pairs(boys) + pairs(children);
    }

    public boolean overcrowded(int rooms, List<Occupant> occupants) {
        return rooms < roomsNeeded(occupants);
    }

    public boolean tooSmall(double area, int occupants) {
        return area / occupants < areaPerPerson;
    }

    private static Set<Integer> coupled(List<Occupant> occupants) {
        Set<Integer> coupled = new HashSet<>();
        for (int i = 0; i < occupants.size(); i++) {
            int partner = occupants.get(i).partner();
            if (partner != Occupant.ALONE && partner != i && !coupled.contains(i) && !coupled.contains(partner)) {
                coupled.add(i);
                coupled.add(partner);
            }
        }
        return coupled;
    }

    private static int pairs(int people) {
        return (people + 1) / 2;
    }
}
