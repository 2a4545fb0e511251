package org.romact.statistics.place;

import static org.romact.statistics.place.reference.SharedReference.assertAllAgree;
import static org.romact.statistics.place.reference.SharedReference.own;
import static org.romact.statistics.place.reference.SharedReference.shared;

import org.junit.jupiter.api.Test;

/** Whole towns against other people's software. */
class A08_SpatialReferenceTest {

    @Test
    void agreesWithTheCasesTheModuleCarries() {
        assertAllAgree(SpatialReference::run, own("spatial"), 17);
    }

    @Test
    void agreesWithOasisRSpdepAndAccess() {
        assertAllAgree(SpatialReference::run, shared("spatial"), 91);
    }
}
