package org.romact.forms.xml;

/**
 * How much XML we are willing to read from a stranger.
 *
 * @param bytes size of the file
 * @param depth elements within elements
 * @param elements elements in the whole file
 */
public record XmlLimits(int bytes, int depth, int elements) {
    /** A form of 5,000 questions in 10 languages is about 15 MB. */
    public static final XmlLimits FORM = new XmlLimits(64 << 20, 100, 2_000_000);

    /** An answered form holds no pictures, only their names. */
    public static final XmlLimits INSTANCE = new XmlLimits(16 << 20, 100, 500_000);
}
