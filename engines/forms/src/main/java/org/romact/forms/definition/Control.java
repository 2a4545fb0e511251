package org.romact.forms.definition;

/** How a question is put to a person. */
public enum Control {
    INPUT,
    SELECT_ONE,
    SELECT_MULTIPLE,
    RANK,
    UPLOAD,
    /** Something to acknowledge. */
    TRIGGER,
    RANGE,
    /** Nobody is asked: calculated, hidden, or written by the device. */
    NONE;

    public boolean choosesOne() {
        return this == SELECT_ONE;
    }

    public boolean choosesSeveral() {
        return this == SELECT_MULTIPLE || this == RANK;
    }
}
