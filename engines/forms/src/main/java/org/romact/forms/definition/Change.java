package org.romact.forms.definition;

/** One thing that is different in a later version of a form. */
public sealed interface Change {
    /** For the person who publishes the later version: what it means for answers already given. */
    String sentence();

    record Added(Question after) implements Change {
        @Override
        public String sentence() {
            return after.path() + " is new; answers given before do not have it.";
        }
    }

    record Removed(Question before) implements Change {
        @Override
        public String sentence() {
            return before.path() + " is no longer asked; answers given before keep it.";
        }
    }

    /** The same name, asked of something else: once and now in each turn of a repeat, the other way round, or in another repeat. */
    record Parted(Question before, Question after) implements Change {
        @Override
        public String sentence() {
            return "%s has become %s, which is asked in other turns; its answers are kept apart."
                    .formatted(before.path(), after.path());
        }
    }

    /** The same name in another group. */
    record Moved(Question before, Question after) implements Change {
        @Override
        public String sentence() {
            return before.path() + " has moved to " + after.path() + "; its answers are joined.";
        }
    }

    /** @param told whether the author said so; otherwise it was found by its wording */
    record Renamed(Question before, Question after, boolean told) implements Change {
        @Override
        public String sentence() {
            String why = told ? "" : ", as the words and the type are the same";
            return before.path() + " is now called " + after.path() + why + "; its answers are joined.";
        }
    }

    /** @param common the type under which the answers of both versions can be read */
    record Retyped(Question before, Question after, DataType common) implements Change {
        @Override
        public String sentence() {
            return "%s was %s and is now %s; together its answers are read as %s."
                    .formatted(after.path(), before.type(), after.type(), common);
        }
    }

    record Reworded(Question before, Question after) implements Change {
        @Override
        public String sentence() {
            return "%s asked “%s” and now asks “%s”; see whether the answers still mean the same."
                    .formatted(
                            after.path(), before.label().text(), after.label().text());
        }
    }

    record ChoiceAdded(Question after, Choice choice) implements Change {
        @Override
        public String sentence() {
            return "%s now also offers “%s”.".formatted(after.path(), choice.code());
        }
    }

    record ChoiceRemoved(Question after, Choice choice) implements Change {
        @Override
        public String sentence() {
            return "%s no longer offers “%s”; answers given before keep it.".formatted(after.path(), choice.code());
        }
    }

    record ChoiceReworded(Question after, Choice before, Choice now) implements Change {
        @Override
        public String sentence() {
            return "“%s” of %s meant “%s” and now means “%s”; see whether the answers can still be counted together."
                    .formatted(
                            now.code(),
                            after.path(),
                            before.label().text(),
                            now.label().text());
        }
    }
}
