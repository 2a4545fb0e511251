package org.romact.statistics.poverty;

import java.util.ArrayList;
import java.util.List;

/**
 * Severe material and social deprivation: an enforced lack of many of the items of a list.
 *
 * @param threshold number of lacking items from which a person is severely deprived
 * @param householdItemsOfAChild how many of them must be the household's for a child; 0 asks nothing more of a child
 * @param adultFrom the age from which people answer the personal items themselves
 */
public record MaterialDeprivation(int threshold, int householdItemsOfAChild, int adultFrom) {

    /**
     * 7 of 13 items (7 of the household, 6 of the person), at least 3 of the household for children under 16
     * (Eurostat, Statistics Explained: Glossary:Child deprivation; ilc_mdsd11).
     */
    public static MaterialDeprivation eurostat() {
        return new MaterialDeprivation(7, 3, 16);
    }

    /** The plain count for everyone, children too. */
    public static MaterialDeprivation sevenOfThirteen() {
        return new MaterialDeprivation(7, 0, 16);
    }

    /**
     * Yes or no as soon as the known items decide it, whatever the missing ones would say; otherwise unknown.
     *
     * @param household the items asked once for the household
     * @param personal the items of the person; for a child those of {@link #ofChildren}
     */
    public Verdict verdict(int age, List<Item> household, List<Item> personal) {
        int own = count(household, Item.CANNOT_AFFORD);
        int lacking = own + count(personal, Item.CANNOT_AFFORD);
        int unknownOwn = count(household, Item.UNKNOWN);
        int unknown = unknownOwn + count(personal, Item.UNKNOWN);
        int ownNeeded = age < adultFrom ? householdItemsOfAChild : 0;
        if (lacking >= threshold && own >= ownNeeded) {
            return Verdict.YES;
        }
        boolean stillPossible = lacking + unknown >= threshold && own + unknownOwn >= ownNeeded;
        return stillPossible ? Verdict.UNKNOWN : Verdict.NO;
    }

    /** The personal items of a household's children: lacking when at least half of the adults who answered lack it. */
    public static List<Item> ofChildren(List<List<Item>> adults, int items) {
        List<Item> ofChildren = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            int answered = 0;
            int lacking = 0;
            for (List<Item> adult : adults) {
                answered += adult.get(item) == Item.UNKNOWN ? 0 : 1;
                lacking += adult.get(item) == Item.CANNOT_AFFORD ? 1 : 0;
            }
            ofChildren.add(answered == 0 ? Item.UNKNOWN : 2 * lacking >= answered ? Item.CANNOT_AFFORD : Item.HAS);
        }
        return ofChildren;
    }

    private static int count(List<Item> items, Item wanted) {
        return (int) items.stream().filter(item -> item == wanted).count();
    }
}
