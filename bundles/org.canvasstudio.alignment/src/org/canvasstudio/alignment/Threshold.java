package org.canvasstudio.alignment;

/**
 * A number that a rule compares with and that settings may change.
 *
 * @param name   the key in the settings file
 * @param preset the value unless the settings say otherwise
 * @param least  the smallest legal value
 * @param most   the largest legal value
 */
public record Threshold(String name, double preset, double least, double most) {

    /** Whether a value is in the legal range. */
    public boolean allows(double value) {
        return value >= least && value <= most;
    }
}
