/**
 * Runs reference cases made with R against this engine and says where they differ. A {@link
 * org.romact.statistics.reference.CaseReader} knows some operations: it answers a case in the shape of its {@code expected}; the runner
 * compares. To add an area, write a reader and list it in {@link org.romact.statistics.reference.StatisticsReference}.
 */
@NullMarked
package org.romact.statistics.reference;

import org.jspecify.annotations.NullMarked;
