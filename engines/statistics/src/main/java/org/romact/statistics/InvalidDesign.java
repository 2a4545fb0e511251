package org.romact.statistics;

/** A sampling design that contradicts itself; the message is a whole sentence for the person who described it. */
public final class InvalidDesign extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidDesign(String sentence) {
        super(sentence);
    }
}
