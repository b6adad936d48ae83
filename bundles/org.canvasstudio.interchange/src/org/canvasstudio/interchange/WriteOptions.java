package org.canvasstudio.interchange;

/**
 * How a file is written, where a format leaves a choice.
 *
 * @param references how elements of the same file are referred to, in formats based on XMI
 */
public record WriteOptions(References references) {

    /** How an element of the same file is referred to. */
    public enum References {
        /** By its id; what Canvas Studio itself writes. */
        ID,
        /** By its path from the root, {@code //@channels/@elements.0}, for readers that know nothing else. */
        PATH
    }

    /** The options of a user who has chosen nothing. */
    public static WriteOptions standard() {
        return new WriteOptions(References.ID);
    }
}
