package org.romact.forms.definition;

import java.util.ArrayList;
import java.util.List;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.XmlElement;

/** What is wrong with a form, and what is merely odd. */
final class Findings {
    /** More than this many helps nobody and lets a hostile file fill the memory. */
    private static final int ENOUGH = 500;

    private final List<Complaint> faults = new ArrayList<>();
    private final List<Complaint> remarks = new ArrayList<>();

    void fault(XmlElement at, Sentence said) {
        if (faults.size() < ENOUGH) faults.add(at.complaint(said));
    }

    void remark(XmlElement at, Sentence said) {
        if (remarks.size() < ENOUGH) remarks.add(at.complaint(said));
    }

    /** Whether there is no point in looking for more that is merely odd. */
    boolean enoughRemarks() {
        return remarks.size() >= ENOUGH;
    }

    List<Complaint> faults() {
        return faults;
    }

    List<Complaint> remarks() {
        return remarks;
    }
}
