package org.romact.decisions.portfolio;

import java.util.Set;

/** What a portfolio must keep. */
public sealed interface Condition {
    /** No more than this in one year, counted from 0. */
    record Budget(int year, long most) implements Condition {}

    /** At least that many measures in a sector or area: the integrated approach. */
    record Coverage(String area, int least) implements Condition {}

    /** At least that share, in percent, of what is spent goes to measures for a community; it holds where nothing is spent. */
    record LeastShare(String group, long percent) implements Condition {}

    record AtMostOneOf(Set<String> measures) implements Condition {
        public AtMostOneOf {
            measures = Set.copyOf(measures);
        }
    }

    /** The one only with the other. */
    record Requires(String measure, String needed) implements Condition {}
}
