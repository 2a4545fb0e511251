package org.romact.forms.xml;

import java.util.List;
import java.util.stream.Collectors;

/** What came of reading a stranger's text: the thing itself, or the reasons why not. */
public sealed interface Reading<T> {
    /** The thing, or an exception that carries all complaints: for callers that have nothing better to do with a refusal. */
    T get();

    /** Why it was refused, or what seemed odd although it was read. */
    List<Complaint> complaints();

    static <T> Reading<T> refused(Complaint complaint) {
        return new Refused<>(List.of(complaint));
    }

    /** @param complaints remarks that did not stand in the way of reading */
    record Read<T>(T value, List<Complaint> complaints) implements Reading<T> {
        public Read {
            complaints = List.copyOf(complaints);
        }

        @Override
        public T get() {
            return value;
        }
    }

    record Refused<T>(List<Complaint> complaints) implements Reading<T> {
        public Refused {
            complaints = List.copyOf(complaints);
        }

        @Override
        public T get() {
            throw new NotReadable(complaints);
        }
    }

    /** Thrown by {@link #get()} only. */
    final class NotReadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        NotReadable(List<Complaint> complaints) {
            super(complaints.stream().map(Complaint::toString).collect(Collectors.joining("\n")));
        }
    }
}
