package org.romact.forms.xml;

/**
 * How much XML we are willing to read from a stranger.
 *
 * @param bytes size of the file
 * @param depth elements within elements
 * @param elements elements in the whole file
 */
public record XmlLimits(int bytes, int depth, int elements) {
    /** A form of 5,000 questions in 10 languages has about 6 MB and 140,000 elements. */
    public static final XmlLimits FORM = new XmlLimits(32 << 20, 100, 700_000);

    /** An answered form holds no pictures, only their names. */
    public static final XmlLimits INSTANCE = new XmlLimits(16 << 20, 100, 500_000);
}
