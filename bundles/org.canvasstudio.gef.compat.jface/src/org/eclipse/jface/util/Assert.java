package org.eclipse.jface.util;

/** What GEF 3.2 asks of a class that the platform has moved: it hands on to the one that there is now. */
public final class Assert {

    private Assert() {
    }

    /** @throws IllegalArgumentException when the condition does not hold */
    public static boolean isLegal(boolean condition) {
        return org.eclipse.core.runtime.Assert.isLegal(condition);
    }

    /** @throws IllegalArgumentException when the condition does not hold */
    public static boolean isLegal(boolean condition, String message) {
        return org.eclipse.core.runtime.Assert.isLegal(condition, message);
    }

    /** Fails when the object is {@code null}. */
    public static void isNotNull(Object object) {
        org.eclipse.core.runtime.Assert.isNotNull(object);
    }

    /** Fails when the object is {@code null}. */
    public static void isNotNull(Object object, String message) {
        org.eclipse.core.runtime.Assert.isNotNull(object, message);
    }

    /** Fails when the condition does not hold. */
    public static boolean isTrue(boolean condition) {
        return org.eclipse.core.runtime.Assert.isTrue(condition);
    }

    /** Fails when the condition does not hold. */
    public static boolean isTrue(boolean condition, String message) {
        return org.eclipse.core.runtime.Assert.isTrue(condition, message);
    }
}
